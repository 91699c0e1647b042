package org.evidencegraph.graphql.upload;

import org.evidencegraph.importer.source.ByteSource;

/**
 * A file that came with a request. Its bytes can be had as long as the request is answered.
 *
 * @param fileName as the sender gave it; nothing about it was checked
 * @param size in bytes
 */
public record Upload(String fileName, ByteSource bytes, long size) {}
