package org.evidencegraph.persistence.column;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.Function;
import org.evidencegraph.concept.ConceptId;
import org.evidencegraph.identifier.Identifier;
import org.evidencegraph.identifier.IdentifierScheme;
import org.evidencegraph.identifier.Issn;
import org.evidencegraph.identifier.NodeId;
import org.evidencegraph.identifier.Orcid;
import org.evidencegraph.identifier.RegistryNumber;
import org.evidencegraph.paper.PaperId;
import org.evidencegraph.provenance.SourceDocumentId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The one way records are written as JSON in columns: equal values give equal text. Identifiers are
 * {@code DOI:10.1002/med.21322}, ids of nodes are themselves.
 */
final class Json {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .addModule(values())
          .build();

  private Json() {}

  private static SimpleModule values() {
    SimpleModule module = new SimpleModule("evidence-graph");
    module.addSerializer(Identifier.class, new IdentifierWriter());
    module.addSerializer(NodeId.class, new NodeIdWriter());
    module.addDeserializer(Identifier.class, new Reader<>(Identifier.class, Json::identifier));
    module.addDeserializer(
        RegistryNumber.class, new Reader<>(RegistryNumber.class, Json::registryNumber));
    module.addDeserializer(Orcid.class, new Reader<>(Orcid.class, t -> new Orcid(value(t))));
    module.addDeserializer(Issn.class, new Reader<>(Issn.class, t -> new Issn(value(t))));
    module.addDeserializer(ConceptId.class, new Reader<>(ConceptId.class, ConceptId::new));
    module.addDeserializer(PaperId.class, new Reader<>(PaperId.class, PaperId::new));
    module.addDeserializer(
        SourceDocumentId.class, new Reader<>(SourceDocumentId.class, SourceDocumentId::new));
    return module;
  }

  private static String value(String text) {
    return text.substring(text.indexOf(':') + 1);
  }

  private static IdentifierScheme scheme(String text) {
    return IdentifierScheme.valueOf(text.substring(0, text.indexOf(':')));
  }

  private static RegistryNumber registryNumber(String text) {
    return new RegistryNumber(scheme(text), value(text));
  }

  private static Identifier identifier(String text) {
    return Identifiers.of(scheme(text), value(text));
  }

  private static final class IdentifierWriter extends ValueSerializer<Identifier> {
    @Override
    public void serialize(Identifier value, JsonGenerator out, SerializationContext context) {
      out.writeString(value.scheme().name() + ':' + value.value());
    }
  }

  private static final class NodeIdWriter extends ValueSerializer<NodeId> {
    @Override
    public void serialize(NodeId value, JsonGenerator out, SerializationContext context) {
      out.writeString(value.value());
    }
  }

  private static final class Reader<T> extends ValueDeserializer<T> {
    private final Class<T> type;
    private final Function<String, T> reader;

    Reader(Class<T> type, Function<String, T> reader) {
      this.type = type;
      this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser in, DeserializationContext context) {
      return reader.apply(in.getString());
    }

    @Override
    public Class<?> handledType() {
      return type;
    }
  }
}
