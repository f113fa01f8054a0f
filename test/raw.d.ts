/** The text of a file, as the test server hands it on. */
declare module "*?raw" {
  const text: string;
  export default text;
}
