// Additions to queue, desk, directing and tasks; every one of these pages works without them. The rules of keys.js hold:
// nothing fires while letters are being composed, Backspace and Delete are bound to nothing.

const AFTER_COMPOSITION = 50;
let composing = false;
let composedAt = -Infinity;
document.addEventListener('compositionstart', () => { composing = true; }, true);
document.addEventListener('compositionend', (event) => { composing = false; composedAt = event.timeStamp; }, true);
const inComposition = (event) =>
  composing || event.isComposing || event.keyCode === 229 || event.timeStamp - composedAt < AFTER_COMPOSITION;

// Queue: T and R act upon the row one is at.
const editable = (node) => node?.matches?.('textarea, select, input:not([type=checkbox], [type=radio])') || node?.isContentEditable;
document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || inComposition(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (editable(document.activeElement) || document.querySelector('dialog[open]')) return;
  if (document.documentElement.dataset.letters === 'off') return;
  const key = { KeyT: 'T', KeyR: 'R' }[event.code];
  if (!key) return;
  const row = document.activeElement?.closest?.('[data-row]') ?? document.querySelector('[data-row].current, [data-row][aria-current]');
  const act = row?.querySelector(`[data-act="${key}"]`);
  if (act) {
    event.preventDefault();
    act.click();
  }
});

// Desk: what the machine is unsure of must be looked at before it is saved. Leaving such a field, changing it, Enter or
// Ctrl Enter (keys.js) in it, or its box counts as having looked; saving goes to the next one first.
const desk = document.querySelector('form[data-desk]');
if (desk) {
  const boxOf = (control) => control.closest('.cell')?.querySelector('.seen input');
  const unsure = () => [...desk.querySelectorAll('[data-source="unsure"]')].filter((control) => !boxOf(control)?.checked);
  const looked = (control) => {
    if (control.dataset.source !== 'unsure') return;
    control.dataset.source = 'confirmed';
    const field = control.closest('.field');
    field?.classList.remove('unsure');
    field?.classList.add('confirmed');
    const note = field?.querySelector('.field-source');
    if (note) note.textContent = 'đã xem';
    const box = boxOf(control);
    if (box) box.checked = true;
  };
  desk.addEventListener('change', (event) => {
    if (!event.target.matches('.seen input')) {
      const box = boxOf(event.target);
      if (box) box.checked = true;
    }
  });
  desk.addEventListener('focusout', (event) => {
    if (event.target.dataset?.source === 'unsure' && document.hasFocus()) looked(event.target);
  });
  desk.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || inComposition(event) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const control = event.target;
    if (control.dataset.source === 'unsure') {
      event.preventDefault();
      looked(control);
      (unsure()[0] ?? document.querySelector('.desk-actions .next'))?.focus();
    } else if (control.matches('input:not([type=checkbox])') && unsure().length) {
      event.preventDefault();
      unsure()[0].focus();
    }
  });
  desk.addEventListener('submit', (event) => {
    const next = event.defaultPrevented ? undefined : unsure()[0];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'center' });
  });
}

// Directing: the button says what it will do; a day that is typed is the day chosen.
const direct = document.querySelector('form[data-direct]');
if (direct) {
  const words = direct.querySelector('[data-verb-words]');
  const tell = () => {
    const chosen = direct.querySelector('input[name=verb]:checked');
    if (chosen && words) words.textContent = chosen.dataset.words;
  };
  direct.addEventListener('change', tell);
  tell();
  direct.querySelector('#deadline')?.addEventListener('input', () => {
    const other = direct.querySelector('input[name=days][value=khac]');
    if (other) other.checked = true;
  });
}

// Phrases are put where the text ends.
document.querySelectorAll('[data-phrases]').forEach((box) => box.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  const control = button && document.getElementById(box.dataset.phrases);
  if (!control) return;
  const before = control.value.trimEnd();
  control.value = before ? before + ' ' + button.textContent : button.textContent;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.focus();
}));

document.querySelectorAll('[data-focuses]').forEach((link) => link.addEventListener('click', (event) => {
  event.preventDefault();
  document.getElementById(link.dataset.focuses)?.focus();
}));
