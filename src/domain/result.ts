/** What a person can cause to fail: the value cannot be reached without meeting the failure. */
export type Result<T, Why extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly because: Why };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function no<Why extends string>(because: Why): { readonly ok: false; readonly because: Why } {
  return { ok: false, because };
}
