package org.evidencegraph.graphql.filter;

import graphql.schema.GraphQLInputObjectType;
import java.util.List;
import org.evidencegraph.graphql.error.BadUserInputException;
import org.evidencegraph.identifier.Doi;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.paper.PartialDate;

/** Brings the values of one test into the form in which they are compared. */
enum FilterValues {
  AS_GIVEN {
    @Override
    Object value(String path, Object value) {
      return value;
    }
  },

  /** Any writing of a DOI finds it; what is no DOI equals none. */
  DOI {
    @Override
    Object value(String path, Object value) {
      String text = value.toString();
      return Doi.parse(text).map(Doi::value).orElse(text);
    }
  },

  REGISTRATION {
    @Override
    Object value(String path, Object value) {
      String text = value.toString();
      return RegistryNumber.parse(text).map(RegistryNumber::value).orElse(text);
    }
  },

  DATE {
    @Override
    Object value(String path, Object value) {
      String text = value.toString();
      return PartialDate.parse(text)
          .map(PartialDate::iso)
          .orElseThrow(
              () ->
                  new BadUserInputException(
                      path,
                      text,
                      "YYYY, YYYY-MM or YYYY-MM-DD",
                      "Write only as much of the date as is to be compared."));
    }
  };

  abstract Object value(String path, Object value);

  List<Object> values(String path, List<?> values) {
    return values.stream().map(value -> value(path, value)).toList();
  }

  static FilterValues of(GraphQLInputObjectType type, String field) {
    if (type.getName().equals("DateFilter")) {
      return DATE;
    }
    return switch (field) {
      case "doi" -> DOI;
      case "registration" -> REGISTRATION;
      default -> AS_GIVEN;
    };
  }
}
