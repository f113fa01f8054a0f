import type { Survey } from "../../schema/index.ts";
import { deviceTime } from "../../ui/device-time.ts";
import { BOOKLET, DAY, NUMBER, WORDINGS } from "./own-fields.ts";
import type { ReadingAids } from "./reading-aids.ts";
import { Sheet } from "./sheet.ts";
import type { HintDesk } from "./view/hint.ts";
import type { TypingDesk } from "./view/line.ts";

/** What typing needs of the desk around it. */
export interface TypingPlace {
  readonly aids: ReadingAids;
  /** Whether the next form has a field for the code of an invitation. */
  readonly asksInvitation: boolean;
  refresh(): void;
  /** Draws, and puts the focus there. */
  go(id: string): void;
  /** Something was typed into a field of the form. */
  typed(id: string): void;
  /** Enter in the last field, or with Ctrl in any. */
  finish(): void;
}

/** The form that is typed in now, and what the keys do in its fields. */
export class Typing implements TypingDesk, HintDesk {
  sheet: Sheet;
  readonly #survey: Survey;
  readonly #place: TypingPlace;

  constructor(survey: Survey, place: TypingPlace) {
    this.#survey = survey;
    this.#place = place;
    this.sheet = new Sheet(survey, "", place);
  }

  get aids(): ReadingAids {
    return this.#place.aids;
  }

  /** The next form, empty but for the day, which most of a pile have in common. */
  renew(day = this.sheet.day && this.sheet.typed.get(DAY)): void {
    this.sheet = new Sheet(this.#survey, day, this.#place);
  }

  /** Something was typed into a field of the form. What is complete leads on to the next one. */
  type(id: string, text: string, isDeleting: boolean): void {
    this.sheet.isBlankMeant = false;
    const reading = this.sheet.type(id, text, this.aids, deviceTime());
    this.#place.typed(id);
    const next = this.#beside(id, 1);
    if (reading.is === "read" && reading.whole && !isDeleting && next !== undefined) this.#place.go(next);
    else this.#place.refresh();
  }

  /** Enter in a field: on to the next one, or the form is finished. What is wrong keeps the focus. */
  enter(id: string): void {
    if (!this.sheet.mayLeave(id, this.aids, deviceTime())) return this.#place.refresh();
    const next = this.#beside(id, 1);
    if (next === undefined) this.#place.finish();
    else this.#place.go(next);
  }

  /** To the field before or after; what is wrong is looked over, and holds nobody. */
  move(id: string, by: 1 | -1): void {
    const other = this.#beside(id, by);
    if (other !== undefined) this.#place.go(other);
  }

  leave(id: string): void {
    this.sheet.mayLeave(id, this.aids, deviceTime());
    this.#place.refresh();
  }

  finish(): void {
    this.#place.finish();
  }

  /** Whether nothing stands in the way of sending; what does gets the focus, and a form without any answer is asked about once. */
  mayFinish(): boolean {
    const wrong = this.sheet.firstWrong(this.aids, deviceTime());
    if (wrong !== undefined) {
      this.#place.go(wrong);
      return false;
    }
    if (!this.sheet.isBlank || this.sheet.isBlankMeant) return true;
    this.sheet.isBlankMeant = true;
    this.#place.refresh();
    return false;
  }

  /** To the first field of an empty form. */
  begin(): void {
    this.#place.go(this.sheet.booklets ? BOOKLET : this.sheet.wordings ? WORDINGS : NUMBER);
  }

  #beside(id: string, by: 1 | -1): string | undefined {
    const { fields } = this.sheet;
    return fields[fields.indexOf(id) + by];
  }
}
