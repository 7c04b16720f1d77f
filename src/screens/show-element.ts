/** Scrolls to an element and puts the focus in it: on its first control, or on itself. Leaves the address alone. */
export function showElement(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ behavior: isStill ? 'auto' : 'smooth', block: 'start' });
  const target = element.tabIndex === -1 && element.hasAttribute('tabindex') ? element : element.querySelector('input');
  (target ?? element).focus({ preventScroll: true });
}
