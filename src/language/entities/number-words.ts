/** After "og en". */
export const halves: ReadonlySet<string> = new Set(["halv", "halvt", "halvdel", "half"]);

/** Numbers written with an article before them ("et par", "ett dussin", "a couple of"). */
export const couples: ReadonlyMap<string, number> = new Map([
  ["par", 2],
  ["couple", 2],
  ["dusin", 12],
  ["dussin", 12],
  ["dozen", 12],
  ["halv", 0.5],
  ["halvt", 0.5],
  ["half", 0.5],
  ["snes", 20],
  ["tiotal", 10],
  ["tital", 10],
  ["titalls", 10],
  ["tjugotal", 20],
]);

/** "To hundre". */
export const hundreds: ReadonlySet<string> = new Set(["hundre", "hundra", "hundred", "hundrede"]);

/** Number words that mean something else too. */
export const articles: ReadonlySet<string> = new Set(
  "en et ein eit eitt ei ett one a an to ni fire sex half".split(" "),
);

/** Numerals of the four languages, one to a word. */
export const numerals: ReadonlyMap<string, number> = numberWords();

function numberWords(): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  const ones: Readonly<Record<number, string>> = {
    1: "en ein ett one",
    2: "to två two tva",
    3: "tre three",
    4: "fire fyra four",
    5: "fem five",
    6: "seks sex six",
    7: "sju syv seven",
    8: "åtte åtta atte atta eight",
    9: "ni nio nine",
  };
  const others: Readonly<Record<number, string>> = {
    0: "null noll zero",
    0.5: "half ½",
    1: "et eit eitt ei én éin a an",
    1.5: "halvannen halvannet halvanna halvtanna halvtannan halvannan",
    2: "tvo",
    10: "ti tio ten",
    11: "elleve elva eleven",
    12: "tolv twelve",
    13: "tretten tretton thirteen",
    14: "fjorten fjorton fourteen",
    15: "femten femton fifteen",
    16: "seksten sexton sixteen",
    17: "sytten sjutton seventeen",
    18: "atten arton aderton eighteen",
    19: "nitten nitton nineteen",
    100: "hundre hundra hundred",
  };
  for (const [value, names] of [...Object.entries(ones), ...Object.entries(others)])
    for (const name of names.split(" ")) table.set(name, Number(value));
  const tens: Readonly<Record<number, string>> = {
    20: "tjue tjuge tyve tjugo twenty",
    30: "tretti tredve trettio thirty",
    40: "førti førr fyrtio forti fyrti forty",
    50: "femti femtio fifty",
    60: "seksti sextio sixty",
    70: "sytti søtti sjuttio sytti seventy",
    80: "åtti åttio atti attio eighty",
    90: "nitti nittio ninety",
  };
  for (const [ten, tenNames] of Object.entries(tens)) {
    for (const tenName of tenNames.split(" ")) {
      table.set(tenName, Number(ten));
      for (const [one, oneNames] of Object.entries(ones)) {
        for (const oneName of oneNames.split(" ")) {
          table.set(tenName + oneName, Number(ten) + Number(one));
          table.set(`${oneName}og${tenName}`, Number(ten) + Number(one));
        }
      }
    }
  }
  for (const [one, oneNames] of Object.entries(ones))
    for (const oneName of oneNames.split(" "))
      for (const hundred of ["hundre", "hundra"]) table.set(oneName + hundred, Number(one) * 100);
  return table;
}
