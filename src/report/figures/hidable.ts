/**
 * A number that may not be printed is `null`. Then `hidden` says that it is withheld, because too few people stand behind
 * it or because another withheld number could be computed from it; without `hidden` it does not exist (nothing ÷ 0).
 */
export interface Hidable {
  hidden?: true;
  /** It is withheld only because too few people were asked a rotated question to say something reliable. */
  few?: true;
}
