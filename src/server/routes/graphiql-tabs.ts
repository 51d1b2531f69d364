/**
 * Writes the script that readies GraphiQL's tabs. By itself, GraphiQL opens an empty tab on every visit after the first, beyond
 * the edge of the strip, and at first shows a query of the address under the name of the first example. It finds its active
 * tab by what the storage holds as its query, so that is what the script puts right before GraphiQL starts.
 */
export const tabsScript = (examples: readonly string[]): string => `(() => {
  const EXAMPLES = ${asScript(examples)};
  const PREFIX = 'graphiql:';
  const operationIn = (query) => /^(?!#).*(?:query|mutation|subscription)\\s+(\\w+)/m.exec(query)?.[1] ?? null;
  const hasQuery = (tab) => typeof tab?.query === 'string' && tab.query.trim() !== '';
  const newTab = (query) => ({
    id: Math.random().toString(36).slice(2),
    title: operationIn(query) ?? '<untitled>',
    query,
    variables: null,
    headers: null,
    operationName: operationIn(query),
    response: null,
  });

  function storedTabs() {
    try {
      const { tabs, activeTabIndex } = JSON.parse(localStorage.getItem(PREFIX + 'tabState'));
      return { tabs: tabs.filter(hasQuery), active: tabs[activeTabIndex] };
    } catch {
      return { tabs: [], active: undefined };
    }
  }

  function readyTabs() {
    const stored = storedTabs();
    const tabs = stored.tabs.length === 0 ? EXAMPLES.map(newTab) : stored.tabs;
    let active = tabs.includes(stored.active) ? stored.active : tabs[0];
    const asked = new URLSearchParams(location.search).get('query');
    if (asked !== null && asked.trim() !== '' && active?.query !== asked) {
      active = tabs.find(({ query }) => query === asked) ?? newTab(asked);
      if (!tabs.includes(active)) tabs.push(active);
    }
    if (active === undefined) return;
    localStorage.setItem(PREFIX + 'tabState', JSON.stringify({ tabs, activeTabIndex: tabs.indexOf(active) }));
    for (const part of ['query', 'variables', 'headers'])
      if (active[part]) localStorage.setItem(PREFIX + part, active[part]);
      else localStorage.removeItem(PREFIX + part);
  }

  // The strip is narrower than its tabs.
  function keepActiveTabInSight() {
    let shown = null;
    new MutationObserver(() => {
      const tab = document.querySelector('.graphiql-tab-active');
      if (tab === shown) return;
      shown = tab;
      tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }).observe(document.getElementById('root'), { subtree: true, childList: true, attributeFilter: ['class'] });
  }

  try {
    readyTabs();
  } catch {
    // A browser that keeps nothing shows the examples, as on a first visit.
  }
  keepActiveTabInSight();
})();`;

/** Writes a value so that nothing in it ends the script that it stands in. */
const asScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
