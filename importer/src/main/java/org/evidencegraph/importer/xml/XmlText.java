package org.evidencegraph.importer.xml;

/** Characters between tags, as they stand. */
public record XmlText(String value) implements XmlNode {}
