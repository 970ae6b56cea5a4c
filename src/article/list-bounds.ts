/** What holds one of these is more than a list of references, or something else. */
const TOO_WIDE = "h1,main,article,nav,form";
/** No entry of a reference list holds one of these. */
export const NO_ENTRY = "h1,h2,h3,h4,h5,h6,figure,table,img";

/** True for what is more than a list of references, or something else. */
export function isTooWide(element: Element): boolean {
  return element.matches(TOO_WIDE) || element.querySelector(TOO_WIDE) !== null;
}
