/** Fields for secrets and for payment (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill). */
const SECRET_FIELDS = [
  "input[type=password]",
  "[autocomplete~='current-password']",
  "[autocomplete~='new-password']",
  "[autocomplete~='one-time-code']",
  "[autocomplete~='cc-number']",
  "[autocomplete~='cc-csc']",
  "[autocomplete~='cc-exp']",
  "iframe[allow~='payment']",
].join();

/** Whether a page asks for a password or for payment right now; a log-in form that is folded away does not count. */
export function isSensitivePage(page: Document): boolean {
  return [...page.querySelectorAll(SECRET_FIELDS)].some(
    (field) => !(field instanceof HTMLFormElement) && field.checkVisibility({ visibilityProperty: true }),
  );
}
