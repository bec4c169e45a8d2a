package org.lintas.benchmarks.targeting;

import javax.sql.DataSource;
import org.lintas.benchmarks.MadeWords;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the tables as ninety days of work would, past the module's API: flights of 180 passengers, each booking of two, each person on three journeys in the mean.
 * What is announced is copied from a passenger who came through a real booking and a real list, with another name, document, date of birth and seat.
 */
final class PastJourneys {

    private static final int PASSENGERS_OF_FLIGHT = 180;
    private static final int DAYS = 90;
    private static final long PORTION = 50_000;

    private static final String FLIGHTS = """
            INSERT INTO passengers.flight (
                id, carrier, number, departs_on, from_place, to_place, departs_at, arrives_at, state, first_message_at, last_message_at)
            SELECT md5('flight ' || n)::UUID, ('{LT,YA,YB,YC,YD,YE,YF,YG}'::TEXT[])[n % 8 + 1], (1000 + n)::TEXT, current_date - (n % :days)::INT,
                ('{BKK,HAN,SGN,KUL,CGK,MNL,DXB,DOH,IST,ADD,NBO,LHR}'::TEXT[])[n % 12 + 1], 'QMA',
                current_date - (n % :days)::INT + n % 24 * INTERVAL '1 hour', current_date - (n % :days)::INT + (n % 24 + 3) * INTERVAL '1 hour',
                'CLOSED', now(), now()
            FROM generate_series(0, CAST(:flights AS BIGINT) - 1) AS n
            """;

    private static final String JOURNEYS =
            """
            INSERT INTO passengers.journey (
                id, flight, day, part, state, version, announced, name_key, date_of_birth, issuer, number, locator, reference, assessed, answer,
                reasons)
            SELECT md5('journey ' || n)::UUID, md5('flight ' || n / :size)::UUID, current_date - (n / :size % :days)::INT, 'PASSENGER', 'ARRIVED', 1,
                made.announced || jsonb_build_object(
                    'person', made.announced -> 'person' || jsonb_build_object(
                        'name', jsonb_build_object('surname', surname, 'givenNames', given), 'dateOfBirth', born),
                    'documents', jsonb_build_array(made.announced #> '{documents,0}' || jsonb_build_object('number', number)),
                    'booking', made.announced -> 'booking' || jsonb_build_object(
                        'locator', 'L' || n / 2, 'seat', (n % :size / 6 + 1) || ('{A,B,C,D,E,F}'::TEXT[])[n % 6 + 1], 'bags', n % 4)),
                given || ' ' || surname, born, 'UTO', number, 'L' || n / 2, NULL, 1, 'OK', '[]'
            FROM (
                SELECT n, 'X' || lpad((p * 86028121 % 100000000)::TEXT, 8, '0') AS number, (DATE '1950-01-01' + (p * 7919 % 20000)::INT)::TEXT AS born,
                    <surname> AS surname, <given> AS given
                FROM (
                    SELECT n, n * 7919 % (CAST(:people AS BIGINT)) AS p
                    FROM generate_series(CAST(:from AS BIGINT), CAST(:to AS BIGINT)) AS n) AS numbers) AS people
            CROSS JOIN (SELECT announced FROM passengers.journey ORDER BY journey_order LIMIT 1) AS made
            """.replace("<surname>", MadeWords.sql("p", 31, 37, 41)).replace("<given>", MadeWords.sql("p", 43, 47, 53));

    private final JdbcClient database;

    PastJourneys(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** So many passengers, the last flight perhaps not full. */
    void write(long passengers) {
        database.sql(FLIGHTS)
                .param("days", DAYS)
                .param("flights", (passengers + PASSENGERS_OF_FLIGHT - 1) / PASSENGERS_OF_FLIGHT)
                .update();
        for (long from = 0; from < passengers; from += PORTION) {
            database.sql(JOURNEYS)
                    .param("size", PASSENGERS_OF_FLIGHT)
                    .param("days", DAYS)
                    .param("people", Math.max(1, passengers / 3))
                    .param("from", from)
                    .param("to", Math.min(from + PORTION, passengers) - 1)
                    .update();
        }
        database.sql("ANALYZE passengers.flight, passengers.journey").update();
    }
}
