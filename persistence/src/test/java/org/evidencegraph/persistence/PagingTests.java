package org.evidencegraph.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.evidencegraph.filter.Condition;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.page.Edge;
import org.evidencegraph.page.Page;
import org.evidencegraph.page.PageRequest;
import org.evidencegraph.page.PageWindow;
import org.evidencegraph.page.Root;
import org.evidencegraph.page.Sort;
import org.evidencegraph.paper.Paper;
import org.evidencegraph.paper.PaperEdges;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.reference.ReferenceEdges;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages while papers come and go at random: none comes twice, and none that stayed all the while is
 * lost, in every order and both directions.
 */
class PagingTests extends StoreContract {
  private static final int CITED = 1_000;

  /** Names of documents and the papers that they are about. */
  private final Map<String, PaperId> present = new TreeMap<>();

  private final Set<PaperId> gone = new HashSet<>();
  private int works;

  private void addDocument(String name) {
    works++;
    Capture capture =
        Capture.page(name, Works.full(works))
            .reference(Works.full(CITED))
            .reference(Works.entry(2_000 + works));
    record(capture);
    present.put(name, capture.key());
  }

  private void startWith(int documents) {
    present.clear();
    gone.clear();
    works = 0;
    for (int n = 0; n < documents; n++) {
      addDocument("start-" + n + ".txt");
    }
  }

  /** A new document, or new bytes under a known name, by which the old paper goes. */
  private void change(Random random) {
    if (random.nextBoolean()) {
      addDocument("new-" + works + ".txt");
    } else {
      List<String> names = List.copyOf(present.keySet());
      String name = names.get(random.nextInt(names.size()));
      gone.add(present.get(name));
      addDocument(name);
    }
  }

  private static List<Sort> sorts(String text) {
    return text.isEmpty()
        ? List.of()
        : List.of(text.split(" ")).stream()
            .map(key -> new Sort(key.substring(1), key.startsWith("-")))
            .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, false, ''",
    "2, 3, true, ''",
    "3, 2, false, -ISSUED",
    "4, 3, true, +ISSUED",
    "5, 4, false, +TITLE",
    "6, 2, true, -TITLE",
    "7, 5, false, -CITATION_COUNT +TITLE",
    "8, 3, true, +HELD -ISSUED -TITLE"
  })
  void noPaperComesTwiceAndNoneThatStayedIsLost(
      int seed, int size, boolean backward, String order) {
    startWith(14);
    Set<PaperId> before = heldPapers();
    Random random = new Random(seed);

    List<PaperId> seen =
        walk(
            size,
            backward,
            sorts(order),
            () -> change(random),
            PaperEdges.PAPERS,
            () -> Root.GRAPH,
            Paper::id);

    assertThat(seen).doesNotHaveDuplicates();
    before.removeAll(gone);
    assertThat(before).isNotEmpty();
    assertThat(seen).containsAll(before);
  }

  @ParameterizedTest
  @CsvSource({"11, 2, false, ''", "12, 3, true, -TITLE", "13, 2, false, +ISSUED"})
  void nestedPagesStandAsFirm(int seed, int size, boolean backward, String order) {
    startWith(10);
    Set<PaperId> before = heldPapers();
    Random random = new Random(seed);

    List<PaperId> seen =
        walk(
            size,
            backward,
            sorts(order),
            () -> change(random),
            ReferenceEdges.CITED_BY,
            () -> papers.findBy(new Doi("10.5555/invented." + CITED)).orElseThrow().id(),
            citing -> citing.paper().id());

    assertThat(seen).doesNotHaveDuplicates();
    before.removeAll(gone);
    assertThat(seen).containsAll(before);
  }

  @ParameterizedTest
  @CsvSource({"21, ''", "22, +TITLE"})
  void holdsWhileAnotherThreadWrites(int seed, String order) {
    startWith(12);
    Set<PaperId> before = heldPapers();
    Random random = new Random(seed);
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              for (int n = 0; n < 12; n++) {
                change(random);
              }
            });

    List<List<PaperId>> walks = new ArrayList<>();
    do {
      walks.add(
          walk(2, false, sorts(order), () -> {}, PaperEdges.PAPERS, () -> Root.GRAPH, Paper::id));
    } while (!writer.isDone());
    writer.join();

    before.removeAll(gone);
    assertThat(walks)
        .allSatisfy(seen -> assertThat(seen).doesNotHaveDuplicates().containsAll(before));
  }

  private Set<PaperId> heldPapers() {
    return new HashSet<>(present.values());
  }

  private <P, C> List<PaperId> walk(
      int size,
      boolean backward,
      List<Sort> order,
      Runnable between,
      Edge<P, C> edge,
      Supplier<P> parent,
      Function<C, PaperId> id) {
    List<PaperId> seen = new ArrayList<>();
    Cursor from = null;
    Page<C> page;
    do {
      PageWindow window = backward ? PageWindow.before(size, from) : PageWindow.after(size, from);
      page = page(edge, parent.get(), request(order, window));
      List<PaperId> ids = new ArrayList<>(page.nodes().stream().map(id).toList());
      if (backward) {
        Collections.reverse(ids);
      }
      seen.addAll(ids);
      if (!page.items().isEmpty()) {
        from = backward ? page.items().getFirst().cursor() : page.items().getLast().cursor();
      }
      between.run();
    } while ((backward ? page.hasPrevious() : page.hasNext()) && seen.size() < 500);
    return seen;
  }

  private static PageRequest request(List<Sort> order, PageWindow window) {
    return new PageRequest(Condition.ANY, order, window, false, Set.of(), 0);
  }
}
