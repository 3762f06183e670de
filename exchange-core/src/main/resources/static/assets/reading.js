// Scans that are being read: asks how far they are, and goes on when they are done. A page that asks by itself is no act
// of its owner (idle.js). Without script the page comes again as a whole.

const EVERY = 2_000;
const LONGEST = 30_000;
const HEARD = 10_000;

for (const box of document.querySelectorAll('[data-reading]')) follow(box);

function follow(box) {
  const said = box.querySelector('[data-reading-said]');
  let heard = -Infinity;
  let wait = EVERY;
  tell();
  setTimeout(ask, wait);

  async function ask() {
    let fresh;
    try {
      if (!document.hidden) fresh = await lines(box.dataset.reading);
      wait = EVERY;
    } catch {
      wait = Math.min(LONGEST, wait * 2);
    }
    if (fresh === null || fresh?.dataset.over === 'true') return over();
    if (fresh) {
      const now = box.querySelector('[data-reading-lines]');
      if (!now.isEqualNode(fresh)) now.replaceWith(fresh);
      tell();
    }
    setTimeout(ask, wait);
  }

  function over() {
    if (box.dataset.then) return location.replace(box.dataset.then);
    box.querySelector('[data-reading-lines]').replaceChildren();
    const link = box.querySelector('[data-reading-over]');
    if (link) link.hidden = false;
    said.textContent = link?.textContent ?? '';
  }

  function tell() {
    const words = [...box.querySelectorAll('[data-reading-lines] li span:first-child')].map((line) => line.textContent).join('; ');
    if (words === said.textContent || performance.now() - heard < HEARD) return;
    heard = performance.now();
    said.textContent = words;
  }
}

// Null where somebody else answers: the session has ended, the document is gone.
async function lines(address) {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  if (answer.status >= 500) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-reading-lines]');
}
