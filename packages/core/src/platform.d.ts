// The few globals beyond the language that core may use. They are declared by hand instead of taking the types of Node
// or the DOM, so that a clock, a process or a fetch in core is a type error as well as a lint error.

declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>;
}
