package org.lintas.simulators.airport;

/**
 * What is around a lane.
 *
 * @param queue travellers in front of it and of the other lanes of its place
 * @param staff who attends to gates
 * @param journal what the travellers experience
 * @param rhythm how fast people are
 */
record Surroundings(Walkway queue, Staff staff, Journal journal, Rhythm rhythm) {}
