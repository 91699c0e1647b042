package org.evidencegraph.graphql.page;

import graphql.schema.DataFetchingEnvironment;
import java.util.function.IntFunction;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.page.PageWindow;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code first}, {@code after}, {@code last} and {@code before} as the Relay specification of
 * connections does, but that both sizes together are refused; nothing is ever clamped.
 */
public final class PageArguments {
  private static final String SIZES = "1 to " + PageWindow.LARGEST;

  private PageArguments() {}

  /**
   * @param size how many items when neither {@code first} nor {@code last} says
   */
  public static PageWindow window(DataFetchingEnvironment field, int size) {
    refuseBoth(field);
    Cursor after = cursor(field, "after");
    Cursor before = cursor(field, "before");
    boolean backward =
        field.getArgument("last") != null
            || field.getArgument("first") == null && after == null && before != null;
    String argument = backward ? "last" : "first";
    return new PageWindow(
        size(field, argument, size, PageArguments::advice), backward, after, before);
  }

  /**
   * The size of a list that has no pages, no count and no cursors.
   *
   * @param otherwise how many items when {@code first} does not say
   */
  public static int listSize(DataFetchingEnvironment field, int otherwise) {
    return size(
        field,
        "first",
        otherwise,
        size -> size < 1 ? "Leave it out for " + otherwise + "." : "Be more specific instead.");
  }

  private static void refuseBoth(DataFetchingEnvironment field) {
    Object last = field.getArgument("last");
    if (field.getArgument("first") != null && last != null) {
      throw new BadUserInputException(
          "last", last, "nothing beside first", "Leave one of them out.");
    }
  }

  private static int size(
      DataFetchingEnvironment field, String argument, int otherwise, IntFunction<String> advice) {
    Integer size = field.getArgument(argument);
    if (size == null) {
      return otherwise;
    }
    if (size < 1 || size > PageWindow.LARGEST) {
      throw new BadUserInputException(argument, size, SIZES, advice.apply(size));
    }
    return size;
  }

  private static String advice(int size) {
    return size < 1
        ? "To know only how many there are, ask for totalCount."
        : "Take more pages: pageInfo.endCursor of one is after of the next.";
  }

  private static @Nullable Cursor cursor(DataFetchingEnvironment field, String argument) {
    String text = field.getArgument(argument);
    return text == null
        ? null
        : CursorCodec.decode(text)
            .orElseThrow(
                () ->
                    new BadUserInputException(
                        argument,
                        text,
                        "a cursor that this field gave",
                        "Take it unchanged from pageInfo or edges, or leave it out to start"
                            + " anew."));
  }
}
