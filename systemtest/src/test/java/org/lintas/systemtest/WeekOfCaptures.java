package org.lintas.systemtest;

import java.util.List;
import java.util.Map;
import org.lintas.fingerprint.FingerCalibrations;
import org.lintas.fingerprint.itl.Header;
import org.lintas.fingerprint.itl.Octets;
import org.lintas.fingerprint.itl.PictureCoding;
import org.lintas.fingerprint.itl.PrintPicture;
import org.lintas.fingerprint.itl.Transaction;
import org.lintas.fingerprint.itl.TransactionFile;
import org.lintas.simulators.fingers.Finger;
import org.lintas.simulators.fingers.FingerPicture;
import org.lintas.simulators.fingers.Pressing;

/** A week of captures and comparisons as a node has counted them: figures alone, of nobody. */
final class WeekOfCaptures {

    /** 600 travellers with four fingers each, at two booths and from nine States; the scanner with the long name is dirty. */
    static final String CAPTURES = """
            INSERT INTO biometrics.acquisition (
                acquired_at, purpose, position, outcome, quality, lane, device, nationality, sex, age_band)
            SELECT now() - traveller * INTERVAL '15 minutes', 'ENROLMENT', finger,
                CASE WHEN traveller % (CASE WHEN traveller % 2 = 0 THEN 7 ELSE 61 END) = 0 THEN 'TOO_POOR' ELSE 'ACQUIRED' END,
                CASE WHEN traveller % (CASE WHEN traveller % 2 = 0 THEN 7 ELSE 61 END) = 0 THEN NULL ELSE (traveller * 7 + finger * 13) % 101 END,
                CASE WHEN traveller % 2 = 0 THEN 'B1' ELSE 'B2' END,
                CASE WHEN traveller % 2 = 0 THEN 'Scanner Works Four-Four-Two Registration Series 0017-4711-0815' ELSE 'scanner-2' END,
                (ARRAY['UTO', 'D', 'GBD', 'IDN', 'VNM', 'PHL', 'THA', 'XXA', ''])[1 + traveller % 9],
                (ARRAY['F', 'M', 'X'])[1 + traveller % 3],
                (ARRAY['12-17', '18-39', '40-64', '65+'])[1 + traveller % 4]
            FROM generate_series(1, 600) AS traveller, generate_series(2, 5) AS finger""";

    /** Their comparisons, one in 23 without a match. */
    static final String COMPARISONS = """
            INSERT INTO biometrics.comparison (
                compared_at, use, result, code, score, threshold, calibration, faces, millis, modality, lane, device, nationality, sex, age_band)
            SELECT now() - traveller * INTERVAL '15 minutes', 'BOOTH', CASE WHEN traveller % 23 = 0 THEN 'FAILED' ELSE 'SUCCESSFUL' END,
                'ok', 0.7, 0.4, 'photographs', 1, 30 + traveller % 90, CASE WHEN traveller % 2 = 0 THEN 'FACE' ELSE 'FINGER' END,
                CASE WHEN traveller % 2 = 0 THEN 'B1' ELSE 'B2' END, 'scanner-2',
                (ARRAY['UTO', 'D', 'GBD', 'IDN', 'VNM', 'PHL', 'THA', 'XXA', ''])[1 + traveller % 9],
                (ARRAY['F', 'M', 'X'])[1 + traveller % 3],
                (ARRAY['12-17', '18-39', '40-64', '65+'])[1 + traveller % 4]
            FROM generate_series(1, 600) AS traveller""";

    /** Two alarms that nobody has answered, and one that a shift leader did. */
    static final String ALARMS = """
            INSERT INTO biometrics.skew_alarm (
                id, raised_at, measure, dimension, value, errors, cases, other_errors, other_cases, probability,
                person, reason, acknowledged_at)
            VALUES (gen_random_uuid(), now() - INTERVAL '1 hour', 'FAILURE_TO_ACQUIRE', 'DEVICE',
                    'Scanner Works Four-Four-Two Registration Series 0017-4711-0815', 42, 300, 5, 300, 0.0000001, NULL, NULL, NULL),
                (gen_random_uuid(), now() - INTERVAL '3 hours', 'FINGER_REJECTION', 'AGE_BAND', '65+', 12, 60, 3, 300, 0.000001,
                    NULL, NULL, NULL),
                (gen_random_uuid(), now() - INTERVAL '9 days', 'FACE_REJECTION', 'NATIONALITY', 'UTO', 20, 90, 30, 900, 0.00001,
                    'demo-shift-leader', 'The lamp above gate E2 was broken and dazzled the camera; it was replaced.', now() - INTERVAL '8 days')""";

    /** A calibration that was measured at the site and waits for a second person. */
    static final String MEASURED = """
            INSERT INTO biometrics.calibration (modality, name, content, scores, proposed_by, proposal_reason, proposed_at)
            VALUES ('FINGER', 'measured-at-the-airport', '%s', '%s', 'demo-administrator', 'After the change of the scanners.', now())""".formatted(
                    FingerCalibrations.scanners()
                            .text()
                            .replace("name=scanners", "name=measured-at-the-airport")
                            .replace("'", "''"),
                    """
                    {"lowest": 0, "step": 10,
                     "genuine": [4, 9, 14, 22, 40, 71, 102, 131, 150, 140, 121, 96, 70, 51, 33, 20, 11, 6, 3, 1],
                     "impostor": [31000, 8400, 1900, 310, 42, 5, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
                     "points": [
                       {"falseMatchRate": "ONE_IN_1000", "threshold": 38.5, "falseMatches": {"errors": 41, "comparisons": 41658},
                        "falseNonMatches": {"errors": 45, "comparisons": 1095}},
                       {"falseMatchRate": "ONE_IN_10000", "threshold": 49.2, "falseMatches": {"errors": 4, "comparisons": 41658},
                        "falseNonMatches": {"errors": 88, "comparisons": 1095}}]}""");

    private WeekOfCaptures() {}

    /** A police file with one finger. */
    static byte[] policeFile() {
        FingerPicture picture = Finger.of(977).print(Pressing.WELL, 1);
        PrintPicture record = new PrintPicture(
                14,
                1,
                0,
                2,
                new PrintPicture.Size(picture.width(), picture.height(), 500),
                PictureCoding.NONE,
                Octets.of(picture.levels()),
                Map.of());
        Header header =
                new Header(Header.VERSION_2011, "CRM", "20261122", "QMRPOLICE", "QMRBORDER", "QMR-0000043", Map.of());
        return TransactionFile.write(new Transaction(header, List.of(record)));
    }
}
