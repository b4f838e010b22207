/**
 * The reference data about places of one country, as `knowledge/places/*.json` holds it: official units, old and
 * local names, and the rules by which a name in running text is or is not a place (`policy`).
 * Codes here are the country's own, without the country prefix.
 */
export interface Gazetteer {
  readonly country: "NO" | "SE";
  readonly counties: readonly GazetteerCounty[];
  readonly formerCounties?: readonly { readonly name: string; readonly now: readonly string[] }[];
  readonly municipalities: readonly GazetteerMunicipality[];
  readonly splitMunicipalities?: readonly { readonly name: string; readonly now: readonly string[] }[];
  /** Post towns, villages and districts. */
  readonly places: readonly {
    readonly name: string;
    readonly municipality: string;
    readonly known?: boolean;
    /** Other municipalities the name reaches into. */
    readonly also?: readonly string[];
    readonly aliases?: readonly string[];
  }[];
  readonly regions: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly counties?: readonly string[];
    readonly municipalities?: readonly string[];
  }[];
  readonly ambiguous: readonly AmbiguousTerm[];
  /** Names that are also everyday words, with the languages in which they are. */
  readonly everydayWords: Readonly<Record<string, readonly string[]>>;
  readonly special?: readonly { readonly code: string; readonly name: string }[];
}

export interface GazetteerCounty {
  readonly code: string;
  readonly name: string;
  readonly official?: string;
  readonly short?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly region?: string;
  readonly seat: string;
  readonly aliases: readonly string[];
}

export interface GazetteerMunicipality {
  readonly code: string;
  readonly name: string;
  readonly official: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly otherNames?: Readonly<Record<string, string>>;
  readonly minorityNames?: Readonly<Record<string, string>>;
  readonly county: string;
  readonly aliases?: readonly string[];
  /** `label` where another unit has the name: "Bø (Telemark)". */
  readonly former?: readonly {
    readonly name: string;
    readonly until?: number;
    readonly part?: boolean;
    readonly label?: string;
  }[];
  readonly lat: number;
  readonly lon: number;
}

export interface AmbiguousTerm {
  readonly term: string;
  readonly types: readonly string[];
  readonly policy: readonly (
    | "never-alone"
    | "needs-context"
    | "ask-which"
    | "check-level"
    | "exact-spelling"
  )[];
  readonly prefer?: { readonly country: "NO" | "SE"; readonly code: string };
  readonly candidates: readonly {
    readonly country: "NO" | "SE";
    readonly level: string;
    readonly code: string;
    readonly label: string;
  }[];
}

/** Words with which the name of a place is the name of a body that governs it: `Gotlands kommun`. */
export const publicBodies: ReadonlySet<string> = new Set([
  "kommune",
  "kommun",
  "municipality",
  "fylkeskommune",
  "region",
  "län",
  "county",
]);
