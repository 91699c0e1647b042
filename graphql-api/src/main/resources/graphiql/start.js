// Starts GraphiQL: the example tabs, the menu that opens them again, and the notice above them.
(function () {
  'use strict';

  const element = React.createElement;
  const { DropdownMenu, useEditorContext } = GraphiQL.React;

  const NOTICE_QUERY = '{ service { state nextStep } }';
  const NOTICE_INTERVAL_MS = 2000;

  // Below the editor's context, so that it can open tabs.
  function ExamplesMenu({ examples }) {
    const editor = useEditorContext({ nonNull: true });

    function open(query) {
      const known = editor.tabs.findIndex((tab) => tab.query === query);
      if (known >= 0) {
        editor.changeTab(known);
        return;
      }
      editor.addTab();
      // The new tab takes over the editor first, and empties it.
      setTimeout(() => editor.queryEditor.setValue(query));
    }

    const items = examples.map(({ story, query }) =>
      element(
        DropdownMenu.Item,
        { key: story, className: 'example', onSelect: () => open(query) },
        story,
      ),
    );
    return element(
      DropdownMenu,
      null,
      element(DropdownMenu.Button, { className: 'examples' }, 'Examples'),
      element(DropdownMenu.Content, { className: 'example-list' }, items),
    );
  }

  function Page({ examples, fetcher }) {
    return element(
      GraphiQL,
      {
        fetcher,
        // They count only while the browser remembers no tabs of its own.
        defaultTabs: examples.map(({ query }) => ({ query })),
        shouldPersistHeaders: false,
      },
      element(
        GraphiQL.Logo,
        null,
        element(
          'div',
          { className: 'brand' },
          element(ExamplesMenu, { examples }),
          element('span', null, 'Evidence Graph'),
        ),
      ),
    );
  }

  function show(text) {
    const notice = document.getElementById('notice');
    notice.textContent = text || '';
    notice.hidden = !text;
  }

  // Asks again while documents are being imported.
  async function followService() {
    const response = await fetch('graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ query: NOTICE_QUERY }),
    });
    if (response.status === 401) {
      show('This server asks for a key: write {"Authorization": "Bearer ..."} under Headers.');
      return;
    }
    const { data } = await response.json();
    show(data.service.nextStep);
    if (data.service.state === 'IMPORTING') {
      setTimeout(followService, NOTICE_INTERVAL_MS);
    }
  }

  async function start() {
    const response = await fetch('graphiql/examples');
    const examples = await response.json();
    const fetcher = GraphiQL.createFetcher({ url: 'graphql' });
    ReactDOM.createRoot(document.getElementById('graphiql')).render(
      element(Page, { examples, fetcher }),
    );
    await followService();
  }

  start().catch((error) => show('This page could not be started: ' + error.message));
})();
