/** A JSON Schema (2020-12) in the part that tools use: closed objects, arrays, texts, numbers, enumerations. */
export interface ToolSchema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'boolean' | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ToolSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: ToolSchema;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A tool as agents are told of it. Every word of it is a constant of the build: nothing from a document ever stands in it. */
export interface ToolDefinition {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: ToolSchema;
  readonly outputSchema: ToolSchema;
  /** Whether calling it changes nothing. */
  readonly isReadOnly: boolean;
}
