package org.evidencegraph.graphql.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evidencegraph.graphql.capture.FolderPlace;

/** Turns the paths of a command into places to import from. */
final class Places {

  private Places() {}

  /** The paths cannot be imported; the message says why and what to do. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  static List<FolderPlace> of(List<String> paths) throws RefusedException {
    List<FolderPlace> places = new ArrayList<>();
    for (Path path : existing(paths)) {
      if (Files.isDirectory(path)) {
        places.add(folder(path));
      } else if (!FolderPlace.isUrlFile(path)) {
        places.add(FolderPlace.file(path));
      }
    }
    refuseEqualNames(places);
    return places;
  }

  private static Set<Path> existing(List<String> paths) throws RefusedException {
    Set<Path> existing = new LinkedHashSet<>();
    for (String path : paths) {
      Path absolute = absolute(path);
      if (!Files.exists(absolute)) {
        throw new RefusedException("There is no " + absolute + ".");
      }
      if (!Files.isReadable(absolute)) {
        throw new RefusedException(absolute + " may not be read by this user.");
      }
      existing.add(absolute);
    }
    return existing;
  }

  private static Path absolute(String path) throws RefusedException {
    try {
      return Command.absolute(path);
    } catch (InvalidPathException e) {
      throw new RefusedException("This is no path: " + e.getMessage() + ".");
    }
  }

  private static FolderPlace folder(Path path) throws RefusedException {
    try {
      return FolderPlace.all(path);
    } catch (IOException e) {
      throw new RefusedException(path + " cannot be listed: " + e + ".");
    }
  }

  /** The second of two documents would supersede the first, as if its content had changed. */
  private static void refuseEqualNames(List<FolderPlace> places) throws RefusedException {
    Map<String, String> bearers = new HashMap<>();
    for (FolderPlace place : places) {
      for (String name : place.names()) {
        String other = bearers.putIfAbsent(name, place.address());
        if (other != null) {
          throw new RefusedException(
              "%s and %s both hold a document that would be named %s. Name a folder above both."
                  .formatted(other, place.address(), name));
        }
      }
    }
  }
}
