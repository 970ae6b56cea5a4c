/** Whether text stands on a light or on a dark ground; marks have colours for either. */
export type Ground = "light" | "dark";

/**
 * The ground that an element's text stands on, told from the text's own colour: light letters stand on something dark.
 * (A background may be an image, or belong to an element far above; the letters are always there.)
 */
export function groundOf(element: Element): Ground {
  const [red = 0, green = 0, blue = 0] = channels(getComputedStyle(element).color);
  return luminance(red, green, blue) > MID_GREY ? "dark" : "light";
}

/** Relative luminance at which black and white contrast equally: (L + 0.05)² = 0.05 · 1.05 (WCAG 2.2, contrast ratio). */
const MID_GREY = 0.179;

/** Relative luminance of an sRGB colour with channels from 0 to 255, by WCAG 2.2. */
export function luminance(red: number, green: number, blue: number): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Computed colours are `rgb(r, g, b)` or, in wide gamuts, `color(space r g b)` with shares from 0 to 1. */
function channels(colour: string): number[] {
  const numbers = (colour.match(/-?\d+(\.\d+)?/g) ?? []).map(Number).slice(0, 3);
  return colour.startsWith("rgb") ? numbers : numbers.map((share) => share * 255);
}
