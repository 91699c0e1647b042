package org.evidencegraph.persistence;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** What the server does for this module: scans its packages and sets up the database. */
@SpringBootApplication
class StoreApplication {}
