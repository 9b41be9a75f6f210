#include "backend/http/observe/request_metrics.h"

#include <QTest>

using namespace roost;

class TestMetricsText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesFigures()
    {
        MetricsText text;
        text.begin("roost_events_total", "counter", "Events.");
        text.add({{"event", "a \"quoted\"\\\nname"}}, 3);
        text.addGauge("roost_workers", "Threads.", 4);
        QCOMPARE(text.text(), QByteArray("# HELP roost_events_total Events.\n# TYPE roost_events_total counter\n"
                                         "roost_events_total{event=\"a \\\"quoted\\\"\\\\\\nname\"} 3\n"
                                         "# HELP roost_workers Threads.\n# TYPE roost_workers gauge\n"
                                         "roost_workers 4\n"));
    }

    void addsUpHistograms()
    {
        using namespace std::chrono_literals;
        http::RequestMetrics metrics;
        http::RequestRecord record{.method = "GET", .route = "/a", .status = 200};
        for (const auto time : {1ms, 3ms, 40ms, 9'000ms}) {
            record.queued = time / 2;
            record.handled = time - record.queued;
            record.inDatabase = 1ms;
            metrics.observe(record);
        }
        record.status = 404;
        metrics.observe(record);

        MetricsText text;
        metrics.writeTo(text);
        const QByteArray out = text.text();
        QVERIFY(out.contains("roost_http_requests_total{route=\"/a\",method=\"GET\",status=\"200\"} 4\n"));
        QVERIFY(out.contains("roost_http_requests_total{route=\"/a\",method=\"GET\",status=\"404\"} 1\n"));
        QVERIFY(
            out.contains("seconds_bucket{route=\"/a\",method=\"GET\",le=\"0.001\"} 1\n")); // up to, and with, a bound
        QVERIFY(out.contains("seconds_bucket{route=\"/a\",method=\"GET\",le=\"0.005\"} 2\n"));
        QVERIFY(out.contains("seconds_bucket{route=\"/a\",method=\"GET\",le=\"2.5\"} 3\n"));
        QVERIFY(out.contains("seconds_bucket{route=\"/a\",method=\"GET\",le=\"+Inf\"} 5\n"));
        QVERIFY(out.contains("roost_http_request_seconds_count{route=\"/a\",method=\"GET\"} 5\n"));
        QVERIFY(out.contains("roost_http_request_seconds_sum{route=\"/a\",method=\"GET\"} 18.044\n"));
        QVERIFY(out.contains("roost_http_database_seconds_total{route=\"/a\",method=\"GET\"} 0.005\n"));
    }
};

QTEST_GUILESS_MAIN(TestMetricsText)
#include "tst_metrics_text.moc"
