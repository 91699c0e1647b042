import assert from 'node:assert/strict';
import {after, test} from 'node:test';
import {gql} from '@apollo/client';
import {apollo} from '../apollo';
import {ANY_NODE, HELD_PAPERS, PROGRESS} from '../operations';
import {importSomething} from '../server';

const {client, sockets} = apollo();
after(() => {
  client.stop();
  return sockets.dispose();
});

test('pages of one list are one list in the cache', async () => {
  const page = await client.query({query: HELD_PAPERS, variables: {first: 2}});
  const first = page.data?.papers;
  assert.ok(first?.pageInfo.hasNextPage);
  const papers = client.watchQuery({query: HELD_PAPERS, variables: {first: 2}});
  const watching = papers.subscribe(() => {});
  await papers.fetchMore({variables: {first: 2, after: first.pageInfo.endCursor}});
  watching.unsubscribe();
  const all = client.readQuery({query: HELD_PAPERS, variables: {first: 2}});
  const ids = all?.papers?.edges.map(({node}) => node.id) ?? [];
  assert.equal(ids.length, 4);
  assert.equal(new Set(ids).size, 4);
});

test('a node has one place in the cache, and interfaces match it', async () => {
  const list = await client.query({query: HELD_PAPERS, variables: {first: 1}});
  const id = list.data?.papers?.edges[0]?.node.id;
  assert.ok(id);
  const {data} = await client.query({query: ANY_NODE, variables: {id}});
  assert.equal(data?.node?.__typename, 'Paper');
  const label = client.readFragment<{label: string}>({
    id: client.cache.identify({__typename: 'Paper', id}),
    fragment: gql`
      fragment LabelOfAnything on Labelled {
        label
      }
    `,
  });
  assert.equal(label?.label, list.data?.papers?.edges[0]?.node.label);
});

test('an import is followed over WebSocket until its end', async () => {
  const run = await importSomething();
  const states = await new Promise<(string | null | undefined)[]>((resolve, reject) => {
    const seen: (string | null | undefined)[] = [];
    client.subscribe({query: PROGRESS, variables: {run}}).subscribe({
      next: ({data, error}) => (error ? reject(error) : seen.push(data?.importProgress.finishedAt)),
      error: reject,
      complete: () => resolve(seen),
    });
  });
  assert.ok(states.length >= 1 && states.at(-1));
});
