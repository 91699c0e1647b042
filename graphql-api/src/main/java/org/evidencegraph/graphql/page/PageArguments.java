package org.evidencegraph.graphql.page;

import graphql.schema.DataFetchingEnvironment;
import java.util.function.IntFunction;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.evidencegraph.page.Cursor;
import org.evidencegraph.page.PageWindow;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code first}, {@code after}, {@code last} and {@code before}. What cannot be meant is
 * refused, never clamped.
 */
public final class PageArguments {
  private static final String SIZES = "1 to " + PageWindow.LARGEST;

  private PageArguments() {}

  /**
   * @param size how many items when neither {@code first} nor {@code last} says
   */
  public static PageWindow window(DataFetchingEnvironment field, int size) {
    refuseBoth(field, "first", "last", "Leave one of them out.");
    refuseBoth(field, "after", "before", "Page in one direction at a time.");
    refuseBoth(field, "after", "last", "Use after with first, before with last.");
    refuseBoth(field, "before", "first", "Use after with first, before with last.");
    boolean backward = field.getArgument("last") != null || field.getArgument("before") != null;
    return backward
        ? new PageWindow(
            size(field, "last", size, PageArguments::advice), true, cursor(field, "before"))
        : new PageWindow(
            size(field, "first", size, PageArguments::advice), false, cursor(field, "after"));
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

  private static void refuseBoth(
      DataFetchingEnvironment field, String one, String other, String fix) {
    Object value = field.getArgument(other);
    if (field.getArgument(one) != null && value != null) {
      throw new BadUserInputException(other, value, "nothing beside " + one, fix);
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
