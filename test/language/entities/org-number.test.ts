import { expect } from "chai";
import { recognise, table } from "./recognise.ts";

/** The examples with a source are the registers' own numbers and those of public bodies. */
const rows = table(`
  NO 974760673 | 974760673                          // Registerenheten i Brønnøysund
  NO 991825827 | orgnr 991825827                    // Digitaliseringsdirektoratet
  NO 917422575 | 917 422 575                        // Entur
  NO 971527404 | Org.nr. 971 527 404                // Språkrådet
  NO 916132727 | vi har 916.132.727                 // Valgdirektoratet
  NO 975950662 | 975-950-662                        // Forsvarsbygg
  NO 971527412 | NO 971 527 412 MVA                 // Kulturdirektoratet
  NO 985980101 | NO985980101MVA                     // Kulturminnefondet
  NO 974761335 | organisasjonsnummer: 974761335     // Forbrukertilsynet
  NO 923609016 | 923609016                          // Equinor
  NO 923609016 | 923\u00a0609\u00a0016
  NO 923609016 | Vi heter Equinor, 923609016, og har 12 ansatte
  NO 999999999 | 999999999
  NO 923609016 | 123456789, 923609016   // the first that can be one
  SE 2021005489 | 202100-5489                       // Bolagsverket
  SE 2021005448 | org.nr 202100-5448                // Skatteverket
  SE 2021002932 | 2021002932                        // Uppsala universitet
  SE 2021003054 | organisationsnummer 202100-3054   // KTH
  SE 2021002973 | 202100 2973                       // Karolinska Institutet
  SE 2120000142 | 212000-0142                       // Stockholms stad
  SE 2120001355 | 212000-1355                       // Göteborgs stad
  SE 5560160680 | 556016-0680                       // Ericsson
  SE 5560125790 | SE556012579001                    // Volvo, as a VAT number
  SE 5560125790 | SE 556012-5790 01
  SE 5560362138 | 165560362138                      // Vattenfall with the century
  SE 5560362138 | 556036-2138
  - | 923609017               // check digit should be 6
  - | 974760637               // last digits swapped
  - | 991825872
  - | 833286602
  - | 987650015
  - | 92360901                // eight digits
  - | 9236090160              // ten
  - | 92360901A               // a letter
  - | 000000000
  - | 202100-5488
  - | 556016-0681
  - | 202100-3045
  - | 212000-0124
  - | 556012-7590
  - | 55601-0680
  - | 556016-06801
  - | 556016-068O
  - | 000000-0000
  - | SE556012579002
  - | 811218-9876             // a personal number
  - | 8112189876
  - | 19811218-9876
  - | 198112189876
  - | 640823-3234
  - | 701063-2391             // a coordination number
  - | 26127810175             // eleven digits, a Norwegian personal number
  - | 4213 44 12345           // an account
  - | 22 33 44 55
  - | +47 923 60 901
  - | 070-123 45 67
  - | 702 10 Örebro
  - | siden 1998
  - | 200 000 000 kr
`);

describe("organisation numbers", () => {
  for (const { expected, asked, text } of rows) {
    it(`${asked === undefined ? "" : `${asked}? `}${text}: ${expected}`, () => {
      const { orgNumber } = recognise(text, { asked });
      expect(orgNumber === undefined ? "-" : `${orgNumber.country} ${orgNumber.digits}`).to.equal(expected);
    });
  }

  it("takes no sum, head count or year from a number", () => {
    const { amount, employees, founded } = recognise("orgnr 923 609 016");
    expect({ amount, employees, founded }).to.deep.equal({
      amount: undefined,
      employees: undefined,
      founded: undefined,
    });
  });
});
