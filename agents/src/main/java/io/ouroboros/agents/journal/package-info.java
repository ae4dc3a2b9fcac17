/// The database that keeps the events: its address, its tables, and how events are written to them.
/// Start at [JournalDatabase]. Sees no other package of the project.
@NullMarked
package io.ouroboros.agents.journal;

import org.jspecify.annotations.NullMarked;
