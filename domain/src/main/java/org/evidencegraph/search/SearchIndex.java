package org.evidencegraph.search;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.evidencegraph.identifier.NodeId;
import org.evidencegraph.page.Page;

/**
 * Port: finds nodes by their words, the most fitting first. The index is beside the graph and
 * follows it: what it tells is the graph of some release, and {@link #catchUp} brings it to the
 * newest.
 */
public interface SearchIndex {

  /**
   * One page of hits, by falling score, then by id. A node that went since may still be found.
   *
   * @throws org.evidencegraph.page.InvalidPageException when the cursor belongs to another search
   * @throws SearchUnavailableException while the index is made for the first time
   */
  Page<FoundNode> search(SearchRequest request);

  /**
   * What somebody may want who is typing this: what has a label that begins so comes first, then
   * concepts, trials, papers, claims and references with all the words, of papers the held ones
   * first.
   *
   * @return ids; a node that went since may still be among them
   * @throws SearchUnavailableException while the index is made for the first time
   */
  List<NodeId> suggest(SuggestRequest request);

  /** Nodes that can be found now; empty while the index is made for the first time. */
  OptionalLong size();

  /** Takes over what has changed in the graph; costs next to nothing where nothing has. */
  void catchUp();

  /**
   * Makes the index anew from the whole graph; until it is done, searches see the old one.
   *
   * @param progress told the number of nodes so far, now and then
   * @return number of nodes that can be found
   */
  long rebuild(LongConsumer progress);
}
