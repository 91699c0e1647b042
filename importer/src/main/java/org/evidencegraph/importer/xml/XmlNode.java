package org.evidencegraph.importer.xml;

/** A piece of a record's tree. */
public sealed interface XmlNode permits XmlElement, XmlText {}
