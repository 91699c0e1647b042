import assert from 'node:assert/strict';
import {test} from 'node:test';
import {HELD_PAPERS, SUGGESTIONS} from '../operations';
import {ask} from '../server';

test('a typed document types the answer', async () => {
  const {papers} = await ask(HELD_PAPERS, {first: 2});
  assert.ok(papers);
  assert.equal(papers.edges.length, 2);
  for (const {node} of papers.edges) {
    const label: string = node.label;
    const year: number | null | undefined = node.year;
    assert.ok(label.length > 0 && (year == null || year > 1800));
  }
});

test('suggestions name their nodes', async () => {
  const {suggest} = await ask(SUGGESTIONS, {prefix: 'graft'});
  assert.equal(suggest.length, 3);
  assert.match(suggest[0]?.label ?? '', /^graft/i);
});
