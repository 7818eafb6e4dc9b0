import type { DecisionStatus, DialectName, FieldName, ItemKind } from '@decisis/core';
import type { OutputMode } from './config.ts';

/** One `[[register]]` table once its shape is known to be right. */
export interface RawRegister {
  readonly name?: string;
  readonly path: string;
  readonly dialect?: DialectName;
  readonly columns?: Readonly<Record<string, FieldName | 'ignore'>>;
  readonly statuses?: Readonly<Record<string, DecisionStatus | readonly string[]>>;
  readonly kind?: ItemKind;
  readonly exclude?: readonly string[];
}

/** decisis.toml as it is parsed, once its shape is known to be right. Tables of policy are read by their own sections. */
export interface RawConfig {
  readonly [section: string]: unknown;
  readonly project?: { readonly name?: string; readonly timezone?: string; readonly 'paper-only'?: boolean };
  readonly register?: readonly RawRegister[];
  readonly discovery?: {
    readonly include?: readonly string[];
    readonly exclude?: readonly string[];
    readonly hidden?: readonly string[];
  };
  readonly limits?: { readonly 'file-size'?: number | string; readonly rows?: number };
  readonly output?: { readonly color?: OutputMode; readonly hyperlinks?: OutputMode };
}
