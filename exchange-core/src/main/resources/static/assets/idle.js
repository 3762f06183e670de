// The session locks after a time without any key or touch (QCVN 12:2026, 3.6.2.1.8). Work keeps it open, two minutes
// before the end the page warns, and a locked page keeps what was typed until its owner unlocks it.

const LIMIT = Number(document.body.dataset.idle) * 1000;
const WARN = 120_000;
const REFRESH = 240_000;
const KEY = 'vanthu-last-act';

// Where the browser keeps nothing for us.
let memory = 0;

if (LIMIT > 0) watch();

function watch() {
  const warning = document.getElementById('idle');
  const lock = document.getElementById('locked');
  const shell = document.querySelector('.shell');
  const left = document.getElementById('idle-left');
  let refreshed = performance.now();
  let locked = false;
  // A page that came by itself is no act: the hub says since when nobody has done anything.
  store(Math.max(last(), Date.now() - (Number(document.body.dataset.quiet) || 0) * 1000));

  const act = () => { if (!locked && !warning.open) store(Date.now()); };
  for (const kind of ['keydown', 'pointerdown', 'wheel', 'input']) document.addEventListener(kind, act, { capture: true, passive: true });
  warning.addEventListener('close', () => { if (!locked) { store(Date.now()); refresh(); } });

  setInterval(async () => {
    if (locked) return;
    const quiet = Date.now() - last();
    if (quiet >= LIMIT) {
      locked = true;
      warning.close();
      shell.setAttribute('inert', '');
      lock.showModal();
    } else if (quiet >= LIMIT - WARN) {
      left.textContent = Math.max(1, Math.round((LIMIT - quiet) / 1000)) + ' giây';
      if (!warning.open) warning.showModal();
    } else {
      if (warning.open) warning.close();
      if (quiet < REFRESH && performance.now() - refreshed > REFRESH) refresh();
    }
  }, 1000);

  async function refresh() {
    refreshed = performance.now();
    await fetch('/phien', { method: 'GET', headers: { Accept: 'text/plain' }, redirect: 'manual' }).catch(() => {});
  }

  lock.addEventListener('cancel', (event) => event.preventDefault());
  lock.querySelector('[data-unlock]').addEventListener('submit', async (event) => {
    event.preventDefault();
    const form = event.target;
    const wrong = form.querySelector('[data-unlock-error]');
    const body = new URLSearchParams(new FormData(form));
    body.set('_csrf', token(await page('/dang-nhap')));
    const answer = await fetch(form.action, { method: 'POST', body });
    const text = new DOMParser().parseFromString(await answer.text(), 'text/html');
    form.elements.password.value = '';
    if (!answer.ok || new URL(answer.url).pathname === '/dang-nhap') {
      wrong.hidden = false;
      form.elements.password.focus();
      return;
    }
    const fresh = token(text) || token(await page('/tai-khoan'));
    document.querySelectorAll('input[name=_csrf]').forEach((input) => { input.value = fresh; });
    wrong.hidden = true;
    locked = false;
    store(Date.now());
    lock.close();
    shell.removeAttribute('inert');
  });
}

async function page(path) {
  const answer = await fetch(path);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

function token(document) {
  return document.querySelector('input[name=_csrf]')?.value ?? '';
}

// Several windows are one person at one desk.
function store(at) {
  try { localStorage.setItem(KEY, String(at)); } catch { memory = at; }
}
function last() {
  try { return Number(localStorage.getItem(KEY)) || memory; } catch { return memory; }
}
