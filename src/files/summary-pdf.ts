import PDFDocument from "pdfkit";
import type { Summary } from "../domain/summary.ts";
import { printable } from "./printable.ts";

/** In points: a wide margin reads well on paper and leaves room for notes. */
const margin = 64;
const ink = "#1a1a1a";
const accent = "#0b3a53";
const dim = "#555555";

/**
 * A summary as a PDF for A4: tagged, with title and language, so that a screen reader finds its way in it; with page
 * numbers; with addresses that can be clicked. It uses the fonts that every reader has, and so stays small.
 *
 * @param page says "page 1 of 2" in the summary's language
 */
export async function summaryPdf(
  summary: Summary,
  page: (number: number, of: number) => string,
): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    bufferPages: true,
    pdfVersion: "1.7",
    lang: summary.locale,
    tagged: true,
    displayTitle: true,
    info: { Title: summary.title, Author: "Lots", Creator: "Lots", CreationDate: new Date(summary.date) },
  });
  const bytes = collected(doc);
  const root = doc.struct("Document");
  doc.addStructure(root);
  const write = writer(doc, root);

  write.heading("H1", summary.title);
  for (const line of summary.about) write.line(line);
  for (const { heading, empty, offers } of summary.sections) {
    write.heading("H2", heading);
    if (offers.length === 0) write.line(empty);
    for (const [index, { title, by, lines }] of offers.entries()) {
      write.heading("H3", offers.length > 1 ? `${index + 1}. ${title}` : title);
      write.line(by, dim);
      for (const line of lines) write.line(line);
    }
  }
  write.space();
  for (const line of summary.closing) write.line(line);
  if (summary.back !== null) write.line(`${summary.back.text} ${summary.back.url}`);
  root.end();
  number(doc, page);
  doc.end();
  return await bytes;
}

const sizes = { H1: 20, H2: 14, H3: 11.5 } as const;

function writer(doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement) {
  return {
    heading(level: keyof typeof sizes, text: string): void {
      const size = sizes[level];
      // A heading alone at the foot of a page is no use there.
      if (doc.y > doc.page.height - margin - size * 5) doc.addPage();
      doc.moveDown(level === "H1" ? 0 : 1);
      const write = () =>
        doc
          .font("Helvetica-Bold")
          .fontSize(size)
          .fillColor(level === "H3" ? ink : accent)
          .text(printable(text));
      root.add(doc.struct(level, { title: text }, [() => void write()]));
      doc.moveDown(0.3);
    },

    line(text: string, colour: string = ink): void {
      const url = addressIn(text);
      const paragraph = doc.struct("P");
      root.add(paragraph);
      const write = (options: PDFKit.Mixins.TextOptions, fill: string) =>
        void doc
          .font("Helvetica")
          .fontSize(10.5)
          .fillColor(fill)
          .text(printable(text), { lineGap: 1.5, ...options });
      if (url === undefined) paragraph.add(() => write({}, colour));
      else {
        // All of the line leads there: it is easier to hit, and set in one piece it needs no font's exact widths.
        const link = doc.struct("Link", { alt: url });
        paragraph.add(link);
        link.add(() => write({ link: url, underline: true, structParent: link }, accent));
        link.end();
      }
      paragraph.end();
      doc.moveDown(0.25);
    },

    space: (): void => void doc.moveDown(1),
  };
}

/** Where a line leads: its first address of a page, else of a mailbox. */
function addressIn(line: string): string | undefined {
  const page = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}]/.exec(line)?.[0];
  const mailbox = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(line)?.[0];
  return page ?? (mailbox === undefined ? undefined : `mailto:${mailbox}`);
}

/** Page numbers, which no screen reader has to read out. */
function number(doc: PDFKit.PDFDocument, page: (number: number, of: number) => string): void {
  const { count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(index);
    // Below the margin, where a text would otherwise begin a new page.
    doc.page.margins.bottom = 0;
    doc.markContent("Artifact", { type: "Pagination" });
    doc
      .font("Helvetica")
      .fontSize(9)
      .fillColor(dim)
      .text(printable(page(index + 1, count)), margin, doc.page.height - margin / 2 - 9, {
        width: doc.page.width - 2 * margin,
        align: "center",
        lineBreak: false,
      });
    doc.endMarkedContent();
  }
}

function collected(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    doc.on("data", (part: Uint8Array) => parts.push(part));
    doc.on("end", () => resolve(Buffer.concat(parts)));
    doc.on("error", reject);
  });
}
