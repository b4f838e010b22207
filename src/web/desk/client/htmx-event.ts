/** What these pages read of a request of htmx 4, as its events carry it in `detail.ctx`. */
export interface HtmxContext {
  readonly sourceElement: Element;
  readonly swap: string;
  readonly request: { readonly method: string; readonly body: unknown };
  readonly response?: { readonly status: number };
}

export interface HtmxDetail {
  readonly ctx: HtmxContext;
  /** Of a swap: what goes where. */
  readonly tasks?: readonly {
    readonly type: string;
    readonly target: unknown;
    readonly fragment: DocumentFragment;
  }[];
  /** Of a stream that could not be opened again. */
  readonly status?: number;
}

/** Listens to an event of htmx, wherever on the page it happens. `prevent` keeps htmx from going on. */
export function onHtmx(name: string, listener: (detail: HtmxDetail, prevent: () => void) => void): void {
  document.addEventListener(name, (event) => {
    if (event instanceof CustomEvent) listener(event.detail as HtmxDetail, () => event.preventDefault());
  });
}
