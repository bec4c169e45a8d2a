package org.lintas.simulators.airport;

/**
 * What every lane of the airport shares.
 *
 * @param gateQueue travellers in front of the gates
 * @param boothQueue travellers in front of the booths
 * @param staff who attends to gates
 * @param journal what the travellers experience
 * @param rhythm how fast people are
 */
record Surroundings(Walkway gateQueue, Walkway boothQueue, Staff staff, Journal journal, Rhythm rhythm) {}
