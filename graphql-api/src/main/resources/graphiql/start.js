// Starts GraphiQL: the example tabs, the menu that opens them again, links to queries, what the
// last answer cost, and the notice above it all.
import { ask, follow } from './answers.js';
import { share, shared } from './sharing.js';

const element = React.createElement;
const { DropdownMenu, ToolbarButton, useEditorContext } = GraphiQL.React;

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

// two links, one in the other
const CHAIN =
  'M6.5 9.5l3-3M7 4.5 8.5 3A2.5 2.5 0 0 1 13 7.5L11.5 9M9 11.5 7.5 13A2.5 2.5 0 0 1 3 8.5L4.5 7';

function ShareButton() {
  const editor = useEditorContext({ nonNull: true });
  return element(
    ToolbarButton,
    {
      label: 'Share a link to this query',
      className: 'share',
      onClick: () => share(editor.queryEditor.getValue(), editor.variableEditor?.getValue()),
    },
    element(
      'svg',
      { viewBox: '0 0 16 16', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, 'aria-hidden': true },
      element('path', { d: CHAIN }),
    ),
  );
}

function lastAnswer({ cost, statements, milliseconds }) {
  return [
    cost && `cost ${cost.requested.toLocaleString('en')} of ${cost.limit.toLocaleString('en')}`,
    statements !== undefined && `${statements} SQL statements`,
    `${Math.round(milliseconds)} ms`,
  ]
    .filter(Boolean)
    .join(' \u00b7 ');
}

function isSubscription(document, name) {
  return (document?.definitions ?? []).some(
    (definition) =>
      definition.operation === 'subscription' && (!name || definition.name?.value === name),
  );
}

function Page({ examples, opened }) {
  const [last, setLast] = React.useState(null);

  async function askAndMeasure(params, headers) {
    const start = performance.now();
    const answer = await ask(params, headers);
    if (params.operationName !== 'IntrospectionQuery') {
      const milliseconds = performance.now() - start;
      setLast({ ...answer.extensions, milliseconds });
    }
    return answer;
  }

  const fetcher = React.useCallback(
    (params, { headers, documentAST } = {}) =>
      isSubscription(documentAST, params.operationName)
        ? follow(params, headers)
        : askAndMeasure(params, headers),
    [],
  );

  return element(
    GraphiQL,
    {
      fetcher,
      ...opened,
      // They count only while the browser remembers no tabs of its own.
      defaultTabs: examples.map(({ query }) => ({ query })),
      shouldPersistHeaders: false,
      toolbar: { additionalContent: element(ShareButton) },
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
    last && element(GraphiQL.Footer, null, element('div', { className: 'last' }, lastAnswer(last))),
  );
}

function show(text) {
  const notice = document.getElementById('notice');
  notice.textContent = text || '';
  notice.hidden = !text;
}

// Asks again while documents are being imported.
async function followService() {
  const { data, errors } = await ask({ query: NOTICE_QUERY });
  if (!data?.service) {
    show(errors?.[0]?.message);
    return;
  }
  show(data.service.nextStep);
  if (data.service.state === 'IMPORTING') {
    setTimeout(followService, NOTICE_INTERVAL_MS);
  }
}

async function start() {
  const response = await fetch('graphiql/examples');
  const examples = await response.json();
  ReactDOM.createRoot(document.getElementById('graphiql')).render(
    element(Page, { examples, opened: shared() }),
  );
  await followService();
}

start().catch((error) => show('This page could not be started: ' + error.message));
