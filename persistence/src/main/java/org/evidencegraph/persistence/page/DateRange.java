package org.evidencegraph.persistence.page;

import java.util.ArrayList;
import java.util.List;
import org.evidencegraph.page.InvalidPageException;
import org.evidencegraph.paper.PartialDate;

/**
 * What a date stands for by its own precision, as yyyymmdd with 00 for what is not known: 2014-09
 * is every day of that month, and the month alone.
 *
 * @param vaguer the dates that it lies in and that are known less exactly: for 2014-09-30 the month
 *     2014-09 and the year 2014
 */
record DateRange(int first, int last, List<Integer> vaguer) {

  static DateRange of(String iso) {
    PartialDate date =
        PartialDate.parse(iso)
            .orElseThrow(
                () ->
                    new InvalidPageException(
                        "\"" + iso + "\" is no date; write 2014, 2014-09 or 2014-09-30."));
    int first = date.sortable();
    List<Integer> vaguer = new ArrayList<>();
    if (date.month() != null) {
      vaguer.add(first / 10_000 * 10_000);
    }
    if (date.day() != null) {
      vaguer.add(first / 100 * 100);
    }
    int span = date.month() == null ? 9999 : date.day() == null ? 99 : 0;
    return new DateRange(first, first + span, List.copyOf(vaguer));
  }
}
