package org.lintas.lanes;

/** A lane's view changed. Not durable: for live pages only. */
public record LaneChanged(LaneView view) {}
