/** What people wrote, ready to be written to a file. */
export interface Comments {
  language: string;
  title: string;
  /** Says that it is not to be published. */
  warning: string;
  /** Headings of the columns of a table. */
  columns: { item: string; unit: string; comment: string };
  items: {
    label: string;
    /** By unit, in the order of the units. */
    units: { name: string; texts: string[] }[];
  }[];
}
