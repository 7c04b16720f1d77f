/** A table that comes with the page, as text. */
declare module '*.csv?raw' {
  const text: string;
  export default text;
}
