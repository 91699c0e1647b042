package org.evidencegraph.persistence.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that counts transactions which changed the graph. */
@Entity
@Table(name = "data_release")
class DataReleaseRow {
  static final int ID = 1;

  @Id public int id;

  @Column(name = "release_count")
  public int count;
}
