/** Runs in the page: shows what the filters leave, and keeps them in the address, so that a view can be sent. */
export const SCRIPT = `
(() => {
  const filters = document.getElementById('filters');
  const fields = ['area', 'rule', 'folder', 'text'].map((id) => document.getElementById(id));
  const severities = [...filters.querySelectorAll('input[name=severity]')];
  const files = [...document.querySelectorAll('section.file')].map((section) => ({
    section,
    count: section.querySelector('h2 span'),
    findings: [...section.querySelectorAll('article')].map((article) => ({
      article,
      words: article.textContent.toLowerCase(),
    })),
  }));
  const all = files.reduce((sum, { findings }) => sum + findings.length, 0);

  const isIn = (path, folder) => folder === '' || path.startsWith(folder + '/');

  function apply() {
    const [area, rule, folder, text] = fields.map(({ value }) => value);
    const wanted = new Set(severities.filter(({ checked }) => checked).map(({ value }) => value));
    const words = text.trim().toLowerCase();
    let left = 0;
    for (const { section, count, findings } of files) {
      let here = 0;
      for (const { article, words: told } of findings) {
        const { dataset } = article;
        const fits = wanted.has(dataset.severity) && (area === '' || dataset.area === area) &&
          (rule === '' || dataset.rule === rule) && isIn(section.dataset.path, folder) &&
          (words === '' || told.includes(words) || section.dataset.path.toLowerCase().includes(words));
        article.hidden = !fits;
        if (fits) here++;
      }
      section.hidden = here === 0;
      count.textContent = String(here);
      left += here;
    }
    document.getElementById('left').textContent = left === all ? all + ' findings' : left + ' of ' + all + ' findings';
    document.getElementById('nothing').hidden = left > 0 || all === 0;
  }

  function remember() {
    const chosen = new URLSearchParams();
    for (const { id, value } of fields) if (value !== '') chosen.set(id, value);
    const off = severities.filter(({ checked }) => !checked).map(({ value }) => value);
    if (off.length > 0) chosen.set('without', off.join(' '));
    location.replace('#' + chosen);
  }

  function recall() {
    const chosen = new URLSearchParams(location.hash.slice(1));
    for (const field of fields) {
      field.value = chosen.get(field.id) ?? '';
      if (field.selectedIndex === -1) field.value = '';
    }
    const off = (chosen.get('without') ?? '').split(' ');
    for (const one of severities) one.checked = !off.includes(one.value);
    apply();
  }

  filters.addEventListener('input', () => { apply(); remember(); });
  document.getElementById('reset').addEventListener('click', () => {
    for (const field of fields) field.value = '';
    for (const one of severities) one.checked = true;
    apply();
    remember();
  });
  addEventListener('hashchange', recall);
  filters.hidden = false;
  recall();
})();
`;
