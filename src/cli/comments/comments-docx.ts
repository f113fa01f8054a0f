import { Document, Header, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { documentStyles } from "../formats/docx-styles.ts";
import type { Comments } from "./comments-type.ts";

/** A heading for each question, below it one for each unit, and a paragraph for each comment; on every page what it is not for. */
export async function commentsDocx({ language, title, warning, items }: Comments): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: "",
    styles: documentStyles(language),
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph({ style: "Note", text: warning })] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
          ...items.flatMap(({ label, units }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, text: label }),
            ...units.flatMap(({ name, texts }) => [
              new Paragraph({ heading: HeadingLevel.HEADING_2, text: name }),
              ...texts.map((text) => new Paragraph({ bullet: { level: 0 }, children: linesOf(text) })),
            ]),
          ]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** A text may have several lines. */
const linesOf = (text: string): TextRun[] =>
  text.split(/\r\n|[\r\n]/).map((line, at) => new TextRun({ text: line, ...(at && { break: 1 }) }));
