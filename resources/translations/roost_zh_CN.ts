<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AgoText</name>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
</context>
<context>
    <name>AmountStep</name>
    <message>
        <source>Raise by per cent</source>
        <translation>按百分比上调</translation>
    </message>
    <message>
        <source>Lower by per cent</source>
        <translation>按百分比下调</translation>
    </message>
    <message>
        <source>Raise by an amount</source>
        <translation>上调固定金额</translation>
    </message>
    <message>
        <source>Lower by an amount</source>
        <translation>下调固定金额</translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>设为</translation>
    </message>
</context>
<context>
    <name>AnalyticsFormat</name>
    <message>
        <source>%1M</source>
        <comment>millions</comment>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands</comment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a percentage</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 pt</source>
        <comment>percentage points</comment>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date&apos;s format</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>format of the first day within a year</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of the last day within a year</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d</source>
        <comment>format of the first day within a month</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>format of the last day within a month</comment>
        <translation>d日</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>first and last day of a month</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date&apos;s format</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a date&apos;s format</comment>
        <translation>M月d日 ddd</translation>
    </message>
</context>
<context>
    <name>ArrivalsPack</name>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Check-in from</source>
        <translation>最早入住时间</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>住期</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>入住人数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>待付金额</translation>
    </message>
    <message>
        <source>nothing, it is paid</source>
        <translation>无，已付清</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>入住</translation>
    </message>
    <message numerus="yes">
        <source>%n arrivals</source>
        <translation>
            <numerusform>%n 单入住</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingStatus</name>
    <message>
        <source>Requested</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Checked in</source>
        <translation>已入住</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>未到店</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source> · %1 n</source>
        <comment>nights, short</comment>
        <translation> · %1晚</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a percentage</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month&apos;s format</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>1 property</source>
        <translation>1 个房源</translation>
    </message>
    <message>
        <source>%1 properties</source>
        <translation>%1 个房源</translation>
    </message>
    <message>
        <source>Occ. 30 d</source>
        <comment>occupancy of 30 days</comment>
        <translation>30 天入住率</translation>
    </message>
    <message>
        <source>min %1</source>
        <comment>nights</comment>
        <translation>%1晚起</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a date&apos;s format</comment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>free</source>
        <translation>可订</translation>
    </message>
    <message>
        <source>held</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已订</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>已关房</translation>
    </message>
    <message>
        <source>taken in another calendar</source>
        <translation>已被其他平台占用</translation>
    </message>
    <message>
        <source>at least %1 nights</source>
        <translation>至少 %1 晚</translation>
    </message>
    <message>
        <source>no arrivals</source>
        <translation>不可入住</translation>
    </message>
    <message>
        <source>no departures</source>
        <translation>不可退房</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands</comment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>外部导入</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>已关房</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>not paid</source>
        <translation>未付款</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>预订号</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>, set for this night</source>
        <translation>，当晚单独定价</translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <translation>已关房 %1</translation>
    </message>
    <message>
        <source>%1 opened</source>
        <translation>已开房 %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>nights, price</comment>
        <translation>%1，价格 %2</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <translation>已修改 %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <comment>properties</comment>
        <translation>%1 等另外 %2 个房源</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>property, nights, what is wrong</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>另有 %1 项。</translation>
    </message>
    <message>
        <source>%1 at %2, %3 on average</source>
        <comment>nights, price, change</comment>
        <translation>%1 定价 %2，平均 %3</translation>
    </message>
    <message>
        <source>No price or rule changes: all is so already.</source>
        <translation>价格与规则均无变化。</translation>
    </message>
    <message>
        <source>Stays of at least %1 from %2</source>
        <translation>%2 起入住至少 %1</translation>
    </message>
    <message>
        <source>Stays of at most %1 from %2</source>
        <translation>%2 起入住最多 %1</translation>
    </message>
    <message>
        <source>No arrivals on %1</source>
        <translation>%1 不可入住</translation>
    </message>
    <message>
        <source>Arrivals again on %1</source>
        <translation>%1 恢复可入住</translation>
    </message>
    <message>
        <source>No departures on %1</source>
        <translation>%1 不可退房</translation>
    </message>
    <message>
        <source>Departures again on %1</source>
        <translation>%1 恢复可退房</translation>
    </message>
    <message>
        <source>%1: %2 has been taken meanwhile.</source>
        <translation>%1：%2 刚刚被占用。</translation>
    </message>
    <message>
        <source>%1: %2 has been booked meanwhile, by %3.</source>
        <translation>%1：%2 刚刚被 %3 预订。</translation>
    </message>
    <message>
        <source>%1: %2 has become free meanwhile.</source>
        <translation>%1：%2 刚刚恢复可订。</translation>
    </message>
    <message>
        <source>%1: %2 has another price meanwhile.</source>
        <translation>%1：%2 的价格刚刚变更。</translation>
    </message>
    <message>
        <source>There are no prices to paste.</source>
        <translation>没有可粘贴的价格。</translation>
    </message>
    <message>
        <source>The table has %1 lines, but below %2 there are %3 properties.</source>
        <translation>表格有 %1 行，但从 %2 往下只有 %3 个房源。</translation>
    </message>
    <message>
        <source>The table has %1 columns, which goes beyond the calendar&apos;s last day.</source>
        <translation>表格有 %1 列，超出日历的最后一天。</translation>
    </message>
    <message>
        <source>%1: “%2” is not a price.</source>
        <translation>%1：“%2”不是价格。</translation>
    </message>
    <message>
        <source>%1: the night is past.</source>
        <translation>%1：该晚已过。</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>W%1</source>
        <comment>number of a week</comment>
        <translation>第%1周</translation>
    </message>
    <message>
        <source>Total</source>
        <comment>of a stay</comment>
        <translation>合计</translation>
    </message>
    <message>
        <source>to prepare for the next guest</source>
        <translation>备房时间</translation>
    </message>
    <message>
        <source>Occupancy of the next 30 days</source>
        <translation>未来 30 天入住率</translation>
    </message>
    <message>
        <source>Free; the stay costs</source>
        <translation>可订，住宿费用</translation>
    </message>
    <message>
        <source>Not free</source>
        <translation>不可订</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>%1 has “%2” from %3 to %4</source>
        <comment>calendar, event, dates</comment>
        <translation>%1 的“%2”：%3 至 %4</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours left</comment>
        <translation>%1 小时</translation>
    </message>
</context>
<context>
    <name>CertificateProblem</name>
    <message>
        <source>The certificate of %1 was good until %2. Ask who runs the server to renew it; nothing was sent.</source>
        <translation>%1 的证书已于 %2 到期。请联系服务器管理员更新证书；未发送任何数据。</translation>
    </message>
    <message>
        <source>The certificate of %1 is good only from %2 on. Check the date of this machine; nothing was sent.</source>
        <translation>%1 的证书自 %2 起才生效。请检查本机的日期设置；未发送任何数据。</translation>
    </message>
    <message>
        <source>The certificate that answers at %1 is for %2. Check the address: this may be another server that poses as yours. Nothing was sent.</source>
        <translation>%1 返回的证书属于 %2。请检查地址：对方可能是冒充的服务器。未发送任何数据。</translation>
    </message>
    <message>
        <source>%1 signed its certificate itself, so nobody vouches for it. Ask who runs the server for the fingerprint, and trust it only if it is this one.</source>
        <translation>%1 使用自签名证书，没有任何机构为其担保。请向服务器管理员索取指纹，仅在与下方一致时才信任它。</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by %2, which this machine does not know. Ask who runs the server for the fingerprint, and trust it only if it is this one.</source>
        <translation>%1 的证书由 %2 颁发，本机不认识该机构。请向服务器管理员索取指纹，仅在与下方一致时才信任它。</translation>
    </message>
    <message>
        <source>%1 has another certificate than the one that you trusted. If nobody told you so, somebody may be listening in. Compare the fingerprint before you trust it.</source>
        <translation>%1 的证书与您此前信任的不同。如果没有人事先告知您，则可能有人在窃听。请核对指纹后再决定是否信任。</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was sent: %2.</source>
        <translation>%1 的证书不受信任，未发送任何数据：%2。</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Save values (CSV)…</source>
        <translation>保存数据 (CSV)…</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Save picture (PNG)…</source>
        <translation>保存图片 (PNG)…</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save drawing (SVG)…</source>
        <translation>保存矢量图 (SVG)…</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>Save page (PDF)…</source>
        <translation>保存页面 (PDF)…</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Save values (Excel)…</source>
        <translation>保存数值（Excel）…</translation>
    </message>
</context>
<context>
    <name>ContractApi</name>
    <message>
        <source>The server does not say what a property may be. It may be older than this program.</source>
        <translation>服务器没有说明房源可以包含什么。它的版本可能比本程序旧。</translation>
    </message>
</context>
<context>
    <name>DashboardCards</name>
    <message>
        <source>Revenue by night</source>
        <translation>每晚收入</translation>
    </message>
    <message>
        <source>Occupancy by night</source>
        <translation>每晚入住率</translation>
    </message>
    <message>
        <source>Bookings by day</source>
        <translation>每日预订</translation>
    </message>
    <message>
        <source>Cancellations by day of booking</source>
        <translation>按预订日的取消</translation>
    </message>
    <message>
        <source>The pickup method: a night gains until it is over what the last eight past nights of the same weekday gained from as many days before. The band is how far off the forecasts of 28 days ago were.</source>
        <translation>增量法：每晚到结束前的增量，取最近八个相同星期几的晚上在同样提前天数之后的平均增量。色带表示 28 天前的预测偏差有多大。</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>入住率</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>预订进度</translation>
    </message>
    <message>
        <source>Nights of these days on the books, by days before the night, this year against last year&apos;s same weekdays.</source>
        <translation>这些日期的在手间夜，按距当晚的天数，今年与去年相同星期几对比。</translation>
    </message>
    <message>
        <source>Pickup</source>
        <translation>增量</translation>
    </message>
    <message>
        <source>What came on the books of these nights in the last 30 days, less what was cancelled: start and pickup add up to now.</source>
        <translation>过去 30 天内这些晚上新增的在手订单减去取消：起点加增量等于现在。</translation>
    </message>
    <message>
        <source>Booking window</source>
        <translation>预订提前期</translation>
    </message>
    <message>
        <source>Stays that arrive in these days, by the days from booking to arrival.</source>
        <translation>在这些日期抵达的住宿，按从预订到抵达的天数。</translation>
    </message>
    <message>
        <source>Length of stay</source>
        <translation>住宿时长</translation>
    </message>
    <message>
        <source>Stays that arrive in these days, by their nights.</source>
        <translation>在这些日期抵达的住宿，按晚数。</translation>
    </message>
    <message>
        <source>Occupancy to come</source>
        <translation>未来入住率</translation>
    </message>
    <message>
        <source>Revenue to come</source>
        <translation>未来收入</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>转化漏斗</translation>
    </message>
    <message>
        <source>Searches, quotes, bookings, payments and stays of these days; each with its share of the step before. Blank where a filter asks for what a step does not know.</source>
        <translation>这些日期的搜索、报价、预订、付款和住宿；各步附占上一步的比例。筛选条件超出某一步所知时留空。</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Property types</source>
        <translation>房源类型</translation>
    </message>
    <message>
        <source>Top properties</source>
        <translation>收入最高的房源</translation>
    </message>
    <message>
        <source>Bottom properties</source>
        <translation>收入最低的房源</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>房东</translation>
    </message>
    <message>
        <source>What each host&apos;s properties make in these days. Click a row to see one host alone.</source>
        <translation>各房东的房源在这些日期的收入。点击一行只看该房东。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时动态</translation>
    </message>
    <message>
        <source>What happens to bookings, as it happens.</source>
        <translation>预订的实时变化。</translation>
    </message>
</context>
<context>
    <name>DashboardRange</name>
    <message>
        <source>60 days back, 30 ahead</source>
        <translation>过去 60 天与未来 30 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>过去 30 天</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>过去 90 天</translation>
    </message>
    <message>
        <source>Next 90 days</source>
        <translation>未来 90 天</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>其他日期</translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date&apos;s format</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d</source>
        <comment>first day of a stay within a month</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>last day of a stay within a month</comment>
        <translation>d日</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>first day of a stay within a year</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>last day of a stay within a year</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>a moment&apos;s format</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
</context>
<context>
    <name>EarningsStatement</name>
    <message>
        <source>Charges to guests</source>
        <translation>向房客收取</translation>
    </message>
    <message>
        <source>Refunds to guests</source>
        <translation>退还房客</translation>
    </message>
    <message>
        <source>Fees of the platform</source>
        <translation>平台服务费</translation>
    </message>
    <message>
        <source>Taxes to pass on</source>
        <translation>代缴税款</translation>
    </message>
    <message>
        <source>Deposits not yet returned</source>
        <translation>尚未退还的押金</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>实际收入</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
</context>
<context>
    <name>FeedSteps</name>
    <message>
        <source>%1 is read within moments.</source>
        <translation>%1 将在片刻内同步。</translation>
    </message>
    <message>
        <source>%1 is changed.</source>
        <translation>%1 已更改。</translation>
    </message>
    <message>
        <source>%1 is not read any more.</source>
        <translation>%1 不再同步。</translation>
    </message>
</context>
<context>
    <name>FieldRules</name>
    <message>
        <source>From %1 to %2.</source>
        <translation>应为 %1 到 %2。</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>至少 %1。</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>最多 %1。</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>Choose a country of the list.</source>
        <translation>请从列表中选择国家。</translation>
    </message>
    <message>
        <source>Choose a time zone of the list.</source>
        <translation>请从列表中选择时区。</translation>
    </message>
    <message>
        <source>This does not have the right form.</source>
        <translation>格式不正确。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters; there are %1.</source>
        <translation>
            <numerusform>最多 %n 个字符，现有 %1 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters.</source>
        <translation>
            <numerusform>至少 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>A whole number goes here.</source>
        <translation>此处应填整数。</translation>
    </message>
    <message>
        <source>A number goes here.</source>
        <translation>此处应填数字。</translation>
    </message>
    <message>
        <source>An amount goes here, such as %1.</source>
        <translation>此处应填金额，例如 %1。</translation>
    </message>
    <message>
        <source>This goes together with “%1”.</source>
        <translation>此项须与“%1”一起填写。</translation>
    </message>
    <message>
        <source>Not less than “%1”.</source>
        <translation>不得小于“%1”。</translation>
    </message>
    <message>
        <source>Not more than “%1”.</source>
        <translation>不得大于“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>At most %n entries; there are %1.</source>
        <translation>
            <numerusform>最多 %n 个，现有 %1 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters each.</source>
        <translation>
            <numerusform>每个最多 %n 个字符。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureText</name>
    <message>
        <source>Bookings</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>Bookings made, by the day of booking.</source>
        <translation>按预订日统计的预订数。</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Bookings made that were confirmed, by the day of booking.</source>
        <translation>按预订日统计的已确认预订数。</translation>
    </message>
    <message>
        <source>Cancellations</source>
        <translation>取消数</translation>
    </message>
    <message>
        <source>Confirmed bookings that were cancelled, by the day of booking.</source>
        <translation>按预订日统计，确认后又取消的预订数。</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>Confirmed ÷ made, by the day of booking.</source>
        <translation>按预订日：已确认 ÷ 已创建。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消率</translation>
    </message>
    <message>
        <source>Cancelled ÷ confirmed, by the day of booking.</source>
        <translation>按预订日：已取消 ÷ 已确认。</translation>
    </message>
    <message>
        <source>Nights cancelled</source>
        <translation>间夜取消率</translation>
    </message>
    <message>
        <source>Nights of cancelled bookings ÷ nights of confirmed ones, by the day of booking.</source>
        <translation>按预订日：取消预订的间夜 ÷ 确认预订的间夜。</translation>
    </message>
    <message>
        <source>Occupied nights</source>
        <translation>已住间夜</translation>
    </message>
    <message>
        <source>Nights of stays that are confirmed, checked in, completed or not shown up for.</source>
        <translation>已确认、已入住、已完成或未到店的住宿的间夜。</translation>
    </message>
    <message>
        <source>Available nights</source>
        <translation>可售间夜</translation>
    </message>
    <message>
        <source>Nights of published properties less those that hosts have blocked.</source>
        <translation>已发布房源的间夜减去房东封锁的间夜。</translation>
    </message>
    <message>
        <source>Occupancy</source>
        <translation>入住率</translation>
    </message>
    <message>
        <source>Occupied nights ÷ available nights.</source>
        <translation>已住间夜 ÷ 可售间夜。</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Revenue of the occupied nights, without fees and taxes.</source>
        <translation>已住间夜的收入，不含费用和税。</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Fees of the stays, by the day of arrival.</source>
        <translation>住宿的费用，按抵达日。</translation>
    </message>
    <message>
        <source>ADR</source>
        <translation>平均房价</translation>
    </message>
    <message>
        <source>Average daily rate: revenue of the nights ÷ occupied nights.</source>
        <translation>平均每日房价：间夜收入 ÷ 已住间夜。</translation>
    </message>
    <message>
        <source>RevPAR</source>
        <translation>RevPAR</translation>
    </message>
    <message>
        <source>Revenue of the nights ÷ available nights.</source>
        <translation>间夜收入 ÷ 可售间夜。</translation>
    </message>
    <message>
        <source>TRevPAR</source>
        <translation>TRevPAR</translation>
    </message>
    <message>
        <source>Revenue of the nights and fees ÷ available nights.</source>
        <translation>（间夜收入 + 费用）÷ 可售间夜。</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>住宿</translation>
    </message>
    <message>
        <source>Stays, by the day of arrival.</source>
        <translation>住宿数，按抵达日。</translation>
    </message>
    <message>
        <source>Length of stay</source>
        <translation>住宿时长</translation>
    </message>
    <message>
        <source>Average length of stay: nights ÷ stays, by the day of arrival.</source>
        <translation>平均住宿时长：间夜 ÷ 住宿数，按抵达日。</translation>
    </message>
    <message>
        <source>Booking window</source>
        <translation>预订提前期</translation>
    </message>
    <message>
        <source>Mean of the days from booking to arrival, by the day of arrival.</source>
        <translation>从预订到抵达的平均天数，按抵达日。</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Guest&apos;s country</source>
        <translation>客人国家/地区</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>房东</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>vs before</source>
        <comment>compared with the period before</comment>
        <translation>与上期相比</translation>
    </message>
    <message>
        <source>vs last year</source>
        <translation>与去年相比</translation>
    </message>
    <message>
        <source>vs those days</source>
        <comment>compared with other days</comment>
        <translation>与所选日期相比</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上期</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>Available nights</source>
        <translation>可售间夜</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>住宿</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>已提交</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Confirmed nights</source>
        <translation>确认的间夜</translation>
    </message>
    <message>
        <source>Cancelled nights</source>
        <translation>取消的间夜</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>间夜</translation>
    </message>
    <message>
        <source>Nights of the stay</source>
        <translation>住宿间夜</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>提前天数</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a percentage</comment>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bookings made</source>
        <translation>
            <numerusform>%Ln 个预订</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln confirmed</source>
        <translation>
            <numerusform>%Ln 个已确认</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>%Ln 个已取消</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln available nights</source>
        <translation>
            <numerusform>%Ln 个可售间夜</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stays</source>
        <translation>
            <numerusform>%Ln 次住宿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ahead</source>
        <translation>
            <numerusform>提前 %Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln nights</source>
        <translation>
            <numerusform>%Ln 个间夜</numerusform>
        </translation>
    </message>
    <message>
        <source>Guests from %1</source>
        <comment>a country</comment>
        <translation>来自 %1 的客人</translation>
    </message>
</context>
<context>
    <name>FileSaver</name>
    <message>
        <source>The file could not be written: %1</source>
        <translation>文件无法写入：%1</translation>
    </message>
</context>
<context>
    <name>LeftText</name>
    <message>
        <source>time is over</source>
        <translation>已超时</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>剩余 %1 分钟</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>剩余 %1 小时</translation>
    </message>
</context>
<context>
    <name>PageRegistry</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>房客</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Earnings</source>
        <translation>收益</translation>
    </message>
    <message>
        <source>Other calendars</source>
        <translation>外部日历</translation>
    </message>
    <message>
        <source>Pricing</source>
        <translation>定价</translation>
    </message>
    <message>
        <source>Rows of a figure</source>
        <translation>数字的明细</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
</context>
<context>
    <name>PhotoFile</name>
    <message>
        <source>This is no JPEG or PNG file.</source>
        <translation>这不是 JPEG 或 PNG 文件。</translation>
    </message>
    <message>
        <source>It has %1; %2 are the most.</source>
        <translation>文件大小为 %1，最大为 %2。</translation>
    </message>
    <message>
        <source>It has %1 × %2 pixels; %3 each way are the least.</source>
        <translation>尺寸为 %1 × %2 像素，宽和高至少各 %3。</translation>
    </message>
    <message>
        <source>It has more than 50 megapixels.</source>
        <translation>超过 5000 万像素。</translation>
    </message>
</context>
<context>
    <name>PriceChartData</name>
    <message>
        <source>Own prices</source>
        <translation>单独定价</translation>
    </message>
</context>
<context>
    <name>PriceItem</name>
    <message>
        <source>Base price</source>
        <translation>基础价</translation>
    </message>
    <message>
        <source>Weekend price</source>
        <translation>周末价</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>季节</translation>
    </message>
    <message>
        <source>Length of stay</source>
        <translation>入住时长</translation>
    </message>
    <message>
        <source>Early bird</source>
        <translation>早鸟</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>最后一刻</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>清洁</translation>
    </message>
    <message>
        <source>Further guests</source>
        <translation>额外房客</translation>
    </message>
    <message>
        <source>Pets</source>
        <translation>宠物</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税</translation>
    </message>
</context>
<context>
    <name>PriceLine</name>
    <message>
        <source>Nights</source>
        <translation>晚数</translation>
    </message>
    <message>
        <source>Weekend nights</source>
        <translation>周末夜晚</translation>
    </message>
    <message>
        <source>Nights at a special price</source>
        <translation>特价夜晚</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>清洁</translation>
    </message>
    <message>
        <source>Cleaning after a short stay</source>
        <translation>清洁（短住）</translation>
    </message>
    <message>
        <source>Extra guests</source>
        <translation>额外房客</translation>
    </message>
    <message>
        <source>Pets</source>
        <translation>宠物</translation>
    </message>
    <message>
        <source>Service fee</source>
        <translation>平台服务费</translation>
    </message>
</context>
<context>
    <name>PriceText</name>
    <message>
        <source>%1 on weekends</source>
        <translation>周末 %1</translation>
    </message>
    <message>
        <source>rules for stays only</source>
        <translation>仅限入住规则</translation>
    </message>
    <message>
        <source>%1 a night</source>
        <translation>每晚 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>%1 a stay</source>
        <translation>每次入住 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 up to %n nights</source>
        <translation>
            <numerusform>%n 晚以内 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>no arrivals</source>
        <translation>不可入住</translation>
    </message>
    <message>
        <source>no departures</source>
        <translation>不可退房</translation>
    </message>
    <message>
        <source>booked until %1</source>
        <translation>预订截至 %1</translation>
    </message>
    <message numerus="yes">
        <source>at most %n times</source>
        <translation>
            <numerusform>最多 %n 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n nights</source>
        <translation>
            <numerusform>前 %n 晚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not under %n years</source>
        <translation>
            <numerusform>%n 岁以下免收</numerusform>
        </translation>
    </message>
    <message>
        <source>every stay</source>
        <translation>每次入住</translation>
    </message>
    <message numerus="yes">
        <source>from %n nights on</source>
        <translation>
            <numerusform>%n 晚起</numerusform>
        </translation>
    </message>
    <message>
        <source>arrivals %1</source>
        <translation>入住日 %1</translation>
    </message>
    <message>
        <source>%1 a guest</source>
        <translation>每位房客 %1</translation>
    </message>
    <message>
        <source>%1 a guest and night</source>
        <translation>每位房客每晚 %1</translation>
    </message>
    <message>
        <source>%1 % of nights and fees</source>
        <translation>房费与费用的 %1%</translation>
    </message>
    <message>
        <source>%1 % of the nights</source>
        <translation>房费的 %1%</translation>
    </message>
    <message>
        <source>%1%2 %</source>
        <comment>sign and number</comment>
        <translation>%1%2%</translation>
    </message>
    <message>
        <source>as the base price</source>
        <translation>同基础价</translation>
    </message>
    <message>
        <source>%1 a pet and stay</source>
        <translation>每只宠物每次 %1</translation>
    </message>
    <message>
        <source>no pets</source>
        <translation>不接待宠物</translation>
    </message>
    <message>
        <source>any night</source>
        <translation>任何一晚</translation>
    </message>
    <message numerus="yes">
        <source>%n days ahead or more</source>
        <translation>
            <numerusform>提前 %n 天或更早</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ahead or fewer</source>
        <translation>
            <numerusform>提前 %n 天以内</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>above %n guests</source>
        <translation>
            <numerusform>超过 %n 位房客</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n pets</source>
        <translation>
            <numerusform>最多 %n 只宠物</numerusform>
        </translation>
    </message>
    <message>
        <source>The day of arrival is past</source>
        <translation>入住日已过</translation>
    </message>
    <message>
        <source>The property is not published</source>
        <translation>房源未发布</translation>
    </message>
    <message>
        <source>The night is taken</source>
        <translation>该晚已被占用</translation>
    </message>
    <message>
        <source>The stay is too short</source>
        <translation>入住时间太短</translation>
    </message>
    <message>
        <source>The stay is too long</source>
        <translation>入住时间太长</translation>
    </message>
    <message>
        <source>Closed to arrival</source>
        <translation>当日不可入住</translation>
    </message>
    <message>
        <source>Closed to departure</source>
        <translation>当日不可退房</translation>
    </message>
    <message>
        <source>Booked too late</source>
        <translation>预订太晚</translation>
    </message>
    <message>
        <source>Too far ahead</source>
        <translation>预订太早</translation>
    </message>
    <message>
        <source>Too many guests</source>
        <translation>房客太多</translation>
    </message>
    <message>
        <source>Too many pets</source>
        <translation>宠物太多</translation>
    </message>
    <message>
        <source>It would leave a gap that is too small</source>
        <translation>会留下太短的空档</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>The server answered with an error (%1). Try again; if it stays, look into its log.</source>
        <translation>服务器返回错误 (%1)。请重试；如仍出现，请查看服务器日志。</translation>
    </message>
    <message>
        <source>%1 does not answer. Check that the server runs and that this machine is online.</source>
        <translation>%1 没有响应。请确认服务器正在运行且本机已联网。</translation>
    </message>
    <message>
        <source>There is no Roost server at %1. Check the address.</source>
        <translation>%1 上没有 Roost 服务器。请检查地址。</translation>
    </message>
    <message>
        <source>%1 does not speak HTTPS, so nothing was sent. In a network that you trust, type http:// in front of the address.</source>
        <translation>%1 不支持 HTTPS，未发送任何数据。如处于可信网络，请在地址前加上 http://。</translation>
    </message>
</context>
<context>
    <name>PropertyLabels</name>
    <message>
        <source>Apartment</source>
        <translation>公寓</translation>
    </message>
    <message>
        <source>House</source>
        <translation>独栋房屋</translation>
    </message>
    <message>
        <source>Villa</source>
        <translation>别墅</translation>
    </message>
    <message>
        <source>Cabin</source>
        <translation>木屋</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>单间</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Unlisted</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>Flexible</source>
        <translation>灵活</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>适中</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>较严格</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>Non-refundable</source>
        <translation>不可退款</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>无线网络</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>厨房</translation>
    </message>
    <message>
        <source>Washer</source>
        <translation>洗衣机</translation>
    </message>
    <message>
        <source>Dryer</source>
        <translation>烘干机</translation>
    </message>
    <message>
        <source>Air conditioning</source>
        <translation>空调</translation>
    </message>
    <message>
        <source>Heating</source>
        <translation>暖气</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>办公区</translation>
    </message>
    <message>
        <source>TV</source>
        <translation>电视</translation>
    </message>
    <message>
        <source>Parking</source>
        <translation>停车位</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>泳池</translation>
    </message>
    <message>
        <source>Hot tub</source>
        <translation>热水浴缸</translation>
    </message>
    <message>
        <source>Balcony</source>
        <translation>阳台</translation>
    </message>
    <message>
        <source>Garden</source>
        <translation>花园</translation>
    </message>
    <message>
        <source>Fireplace</source>
        <translation>壁炉</translation>
    </message>
    <message>
        <source>Elevator</source>
        <translation>电梯</translation>
    </message>
    <message>
        <source>Step-free</source>
        <translation>无障碍通行</translation>
    </message>
    <message>
        <source>Crib</source>
        <translation>婴儿床</translation>
    </message>
    <message>
        <source>Pets allowed</source>
        <translation>可带宠物</translation>
    </message>
    <message>
        <source>Breakfast</source>
        <translation>早餐</translation>
    </message>
    <message>
        <source>Sea view</source>
        <translation>海景</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>Guests at the most</source>
        <translation>最多入住人数</translation>
    </message>
    <message>
        <source>Bedrooms</source>
        <translation>卧室</translation>
    </message>
    <message>
        <source>Bathrooms</source>
        <translation>卫生间</translation>
    </message>
    <message>
        <source>Amenities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>House rules</source>
        <translation>房屋守则</translation>
    </message>
    <message>
        <source>Smoking allowed</source>
        <translation>允许吸烟</translation>
    </message>
    <message>
        <source>Parties and events allowed</source>
        <translation>允许聚会和活动</translation>
    </message>
    <message>
        <source>Pets at the most</source>
        <translation>最多宠物数</translation>
    </message>
    <message>
        <source>Fee for each pet</source>
        <translation>每只宠物的费用</translation>
    </message>
    <message>
        <source>Check-in from</source>
        <translation>最早入住</translation>
    </message>
    <message>
        <source>Check-out until</source>
        <translation>最晚退房</translation>
    </message>
    <message>
        <source>Nights to prepare</source>
        <translation>准备天数</translation>
    </message>
    <message>
        <source>Book at once</source>
        <translation>即时预订</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>取消政策</translation>
    </message>
    <message>
        <source>Nights at least</source>
        <translation>最少入住晚数</translation>
    </message>
    <message>
        <source>Nights at the most</source>
        <translation>最多入住晚数</translation>
    </message>
    <message>
        <source>Days of notice</source>
        <translation>提前天数</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>可预订天数</translation>
    </message>
    <message>
        <source>Smallest gap</source>
        <translation>最小间隔</translation>
    </message>
    <message>
        <source>Price of a night</source>
        <translation>每晚价格</translation>
    </message>
    <message>
        <source>Price of a weekend night</source>
        <translation>周末每晚价格</translation>
    </message>
    <message>
        <source>Weekend nights</source>
        <translation>周末夜晚</translation>
    </message>
    <message>
        <source>Cleaning fee</source>
        <translation>清洁费</translation>
    </message>
    <message>
        <source>Cleaning fee of short stays</source>
        <translation>短住清洁费</translation>
    </message>
    <message>
        <source>Nights of a short stay</source>
        <translation>短住晚数</translation>
    </message>
    <message>
        <source>Guests included</source>
        <translation>包含人数</translation>
    </message>
    <message>
        <source>Fee for each further guest</source>
        <translation>每增加一位客人的费用</translation>
    </message>
    <message>
        <source>Guests see it once they have booked.</source>
        <translation>客人预订后可见。</translation>
    </message>
    <message>
        <source>In degrees, north of the equator above zero.</source>
        <translation>单位为度，赤道以北为正。</translation>
    </message>
    <message>
        <source>In degrees, east of Greenwich above zero.</source>
        <translation>单位为度，格林尼治以东为正。</translation>
    </message>
    <message>
        <source>0: no pets.</source>
        <translation>0：不接待宠物。</translation>
    </message>
    <message>
        <source>Of a stay.</source>
        <translation>按每次入住计。</translation>
    </message>
    <message>
        <source>Kept free after each stay.</source>
        <translation>每次入住后空出。</translation>
    </message>
    <message>
        <source>Otherwise you answer every request.</source>
        <translation>否则由您逐一答复请求。</translation>
    </message>
    <message>
        <source>Between booking and arrival, at least.</source>
        <translation>预订与入住之间至少相隔。</translation>
    </message>
    <message>
        <source>Between booking and arrival, at the most.</source>
        <translation>预订与入住之间最多相隔。</translation>
    </message>
    <message>
        <source>No stay leaves fewer free nights beside it; 0: whatever it leaves.</source>
        <translation>任何入住旁边都不会留下更少的空晚；0：不限。</translation>
    </message>
    <message>
        <source>Empty: like the others.</source>
        <translation>留空：与其他夜晚相同。</translation>
    </message>
    <message>
        <source>Empty: the same fee.</source>
        <translation>留空：费用相同。</translation>
    </message>
    <message>
        <source>In the price of a night.</source>
        <translation>已含在每晚价格中。</translation>
    </message>
    <message>
        <source>Of a night.</source>
        <translation>按每晚计。</translation>
    </message>
    <message>
        <source>What guests read first.</source>
        <translation>客人最先看到的内容。</translation>
    </message>
    <message>
        <source>In your words: what guests agree to when they book.</source>
        <translation>用您自己的话写：客人预订时须同意的内容。</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Of all amounts. It cannot be changed later.</source>
        <translation>适用于所有金额，以后不能更改。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>With commas between them. Only you see them; lists filter by them.</source>
        <translation>以逗号分隔。只有您能看到，列表可按标签筛选。</translation>
    </message>
</context>
<context>
    <name>PropertySections</name>
    <message>
        <source>Basics</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Address and place</source>
        <translation>地址与位置</translation>
    </message>
    <message>
        <source>Capacity and rooms</source>
        <translation>容量与房间</translation>
    </message>
    <message>
        <source>Amenities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Guests search by these.</source>
        <translation>客人会按这些条件搜索。</translation>
    </message>
    <message>
        <source>House rules</source>
        <translation>房屋守则</translation>
    </message>
    <message>
        <source>Check-in and check-out</source>
        <translation>入住与退房</translation>
    </message>
    <message>
        <source>By the clock of the place.</source>
        <translation>以当地时间为准。</translation>
    </message>
    <message>
        <source>Policy and booking rules</source>
        <translation>政策与预订规则</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Seasons, discounts and taxes are rules of their own.</source>
        <translation>季节、折扣和税费另有规则。</translation>
    </message>
</context>
<context>
    <name>PropertySteps</name>
    <message numerus="yes">
        <source>%n properties changed</source>
        <translation>
            <numerusform>已更改 %n 个房源</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has another value for “%2” by now.</source>
        <translation>“%1”的“%2”现在已是另一个值。</translation>
    </message>
    <message>
        <source>“%1” changed</source>
        <translation>已更改“%1”</translation>
    </message>
    <message>
        <source>“%1” added</source>
        <translation>已添加“%1”</translation>
    </message>
    <message>
        <source>“%1” published</source>
        <translation>已发布“%1”</translation>
    </message>
    <message>
        <source>“%1” taken off the market</source>
        <translation>已下架“%1”</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>房东</translation>
    </message>
    <message>
        <source>On the books</source>
        <translation>在手预订</translation>
    </message>
    <message>
        <source>Pickup</source>
        <translation>新增预订</translation>
    </message>
    <message>
        <source>Metrics by day, week or month, split as you like.</source>
        <translation>按日、周或月的指标，可任意细分。</translation>
    </message>
    <message>
        <source>Every booking that a metric of these days counts.</source>
        <translation>这些日期的某项指标所计入的每一笔预订。</translation>
    </message>
    <message>
        <source>Up to 100 properties with their metrics, by revenue.</source>
        <translation>最多 100 个房源及其指标，按收入排序。</translation>
    </message>
    <message>
        <source>Up to 100 hosts with their metrics, by revenue.</source>
        <translation>最多 100 位房东及其指标，按收入排序。</translation>
    </message>
    <message>
        <source>Nights and revenue on the books, as known at the end of a day.</source>
        <translation>截至某日结束时已知的在手间夜与收入。</translation>
    </message>
    <message>
        <source>What came on the books between two days, net of cancellations.</source>
        <translation>两日之间新增的在手预订，已扣除取消。</translation>
    </message>
    <message>
        <source>From</source>
        <comment>the first day of a row</comment>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Guest&apos;s country</source>
        <translation>房客国家</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>预订日</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>Check-out</source>
        <translation>退房</translation>
    </message>
    <message>
        <source>Nights of stays</source>
        <translation>住宿间夜</translation>
    </message>
    <message>
        <source>Nights before</source>
        <translation>此前间夜</translation>
    </message>
    <message>
        <source>Nights gained</source>
        <translation>新增间夜</translation>
    </message>
    <message>
        <source>Revenue before</source>
        <translation>此前收入</translation>
    </message>
    <message>
        <source>Revenue gained</source>
        <translation>新增收入</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>间夜</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>First night</source>
        <translation>第一晚</translation>
    </message>
    <message>
        <source>Last night</source>
        <translation>最后一晚</translation>
    </message>
    <message>
        <source>Price of a night</source>
        <translation>每晚价格</translation>
    </message>
    <message>
        <source>On weekends</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>More (+) or less (−)</source>
        <translation>上调（+）或下调（−）</translation>
    </message>
    <message>
        <source>Only these nights (none: all)</source>
        <translation>仅这些夜晚（不选即全部）</translation>
    </message>
    <message>
        <source>Shortest stay</source>
        <translation>最短入住</translation>
    </message>
    <message>
        <source>as otherwise</source>
        <translation>照常</translation>
    </message>
    <message>
        <source>Longest stay</source>
        <translation>最长入住</translation>
    </message>
    <message>
        <source>No arrivals</source>
        <translation>不可入住</translation>
    </message>
    <message>
        <source>No departures</source>
        <translation>不可退房</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Arrivals from</source>
        <translation>入住日从</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Arrivals until</source>
        <translation>入住日至</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Amount off</source>
        <translation>减免金额</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>From nights</source>
        <translation>至少几晚</translation>
    </message>
    <message>
        <source>any stay</source>
        <translation>任何入住</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>可用次数</translation>
    </message>
    <message>
        <source>Booked from</source>
        <translation>预订从</translation>
    </message>
    <message>
        <source>Booked until</source>
        <translation>预订至</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>按</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>基于</translation>
    </message>
    <message>
        <source>Only so many nights</source>
        <translation>仅计几晚</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Free under age</source>
        <translation>多少岁以下免收</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>as the base price</source>
        <translation>同基础价</translation>
    </message>
    <message>
        <source>Weekend nights</source>
        <translation>周末夜晚</translation>
    </message>
    <message>
        <source>Each stay</source>
        <translation>每次入住</translation>
    </message>
    <message>
        <source>Short stays</source>
        <translation>短住</translation>
    </message>
    <message>
        <source>Short up to nights</source>
        <translation>短住上限（晚）</translation>
    </message>
    <message>
        <source>Each, a night</source>
        <translation>每位每晚</translation>
    </message>
    <message>
        <source>Guests included</source>
        <translation>包含房客</translation>
    </message>
    <message>
        <source>Each, a stay</source>
        <translation>每只每次</translation>
    </message>
    <message>
        <source>How many at most</source>
        <translation>最多几只</translation>
    </message>
    <message>
        <source>a price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>a percentage</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>rules for stays only</source>
        <translation>仅限入住规则</translation>
    </message>
    <message>
        <source>an amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新：%1</translation>
    </message>
    <message>
        <source>Days ahead, at least</source>
        <translation>至少提前天数</translation>
    </message>
    <message>
        <source>Days ahead, at most</source>
        <translation>最多提前天数</translation>
    </message>
</context>
<context>
    <name>ServerProblem</name>
    <message>
        <source>You are not signed in any more. Sign in again.</source>
        <translation>您的登录已失效，请重新登录。</translation>
    </message>
    <message>
        <source>The session has expired. Sign in again.</source>
        <translation>会话已过期，请重新登录。</translation>
    </message>
    <message>
        <source>The session has ended. Sign in again.</source>
        <translation>会话已结束，请重新登录。</translation>
    </message>
    <message>
        <source>The session does not hold any more. Sign in again.</source>
        <translation>会话已失效，请重新登录。</translation>
    </message>
    <message>
        <source>The address or the password is wrong.</source>
        <translation>邮箱或密码不正确。</translation>
    </message>
    <message>
        <source>This account is suspended.</source>
        <translation>此账号已被停用。</translation>
    </message>
    <message>
        <source>There is an account with this address already.</source>
        <translation>此邮箱已注册。</translation>
    </message>
    <message>
        <source>This password is not good enough.</source>
        <translation>密码不符合要求。</translation>
    </message>
    <message>
        <source>Your account may not do this.</source>
        <translation>您的账号无权执行此操作。</translation>
    </message>
    <message>
        <source>Only who wrote it changes it.</source>
        <translation>只有作者本人可以修改。</translation>
    </message>
    <message>
        <source>This is your own property.</source>
        <translation>这是您自己的房源。</translation>
    </message>
    <message>
        <source>This cannot be done to one&apos;s own account.</source>
        <translation>不能对自己的账号执行此操作。</translation>
    </message>
    <message>
        <source>It is not there, or not yours to see.</source>
        <translation>内容不存在，或您无权查看。</translation>
    </message>
    <message>
        <source>At least one of the nights is taken.</source>
        <translation>所选日期中至少有一晚已被占用。</translation>
    </message>
    <message>
        <source>Its present state does not allow this.</source>
        <translation>当前状态不允许此操作。</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>已存在，无需重复添加。</translation>
    </message>
    <message>
        <source>There are as many as may be.</source>
        <translation>已达到数量上限。</translation>
    </message>
    <message>
        <source>It has changed since. Read it again.</source>
        <translation>内容已被修改，请重新读取。</translation>
    </message>
    <message>
        <source>Somebody else has changed this just now. Try again.</source>
        <translation>刚刚被他人修改，请重试。</translation>
    </message>
    <message>
        <source>A later change concerns the same.</source>
        <translation>之后的更改涉及相同内容。</translation>
    </message>
    <message>
        <source>Other changes came after this one. Undo those first.</source>
        <translation>之后还有其他更改，请先撤销那些更改。</translation>
    </message>
    <message>
        <source>Guests have booked by this change.</source>
        <translation>已有房客按此更改预订。</translation>
    </message>
    <message>
        <source>Stays are still to come.</source>
        <translation>尚有未完成的入住。</translation>
    </message>
    <message>
        <source>It refers to something that is not there, or is still in use.</source>
        <translation>所引用的内容不存在，或仍在使用。</translation>
    </message>
    <message>
        <source>A rule of the data does not allow this.</source>
        <translation>数据规则不允许此操作。</translation>
    </message>
    <message>
        <source>Many are at this at once. Try again.</source>
        <translation>当前操作人数过多，请重试。</translation>
    </message>
    <message>
        <source>This was sent before with other contents.</source>
        <translation>此前已以其他内容发送过。</translation>
    </message>
    <message>
        <source>The photos have changed since. Read them again.</source>
        <translation>照片已有变动，请重新读取。</translation>
    </message>
    <message>
        <source>It is too early for this.</source>
        <translation>现在为时过早。</translation>
    </message>
    <message>
        <source>The guest has arrived already.</source>
        <translation>房客已入住。</translation>
    </message>
    <message>
        <source>This costs more than was agreed.</source>
        <translation>费用高于原先约定。</translation>
    </message>
    <message>
        <source>Only the host can waive the difference.</source>
        <translation>只有房东可以免除差价。</translation>
    </message>
    <message>
        <source>This costs more, and only the guest can pay the difference.</source>
        <translation>费用增加，差价只能由房客支付。</translation>
    </message>
    <message>
        <source>A payment for this booking is under way.</source>
        <translation>此预订有一笔付款正在处理。</translation>
    </message>
    <message>
        <source>The payment was declined.</source>
        <translation>付款被拒绝。</translation>
    </message>
    <message>
        <source>It is not known yet whether this was done. Look again in a moment.</source>
        <translation>结果尚未确定，请稍后再查看。</translation>
    </message>
    <message>
        <source>What is published stays as it is.</source>
        <translation>已发布的内容不能更改。</translation>
    </message>
    <message>
        <source>This is answered already.</source>
        <translation>已回复过。</translation>
    </message>
    <message>
        <source>Reviews begin after the day of departure.</source>
        <translation>退房日之后才能评价。</translation>
    </message>
    <message>
        <source>The time for a review is over.</source>
        <translation>评价期限已过。</translation>
    </message>
    <message>
        <source>This calendar is read from its address, not from files.</source>
        <translation>此日历从网址读取，不接受文件。</translation>
    </message>
    <message>
        <source>This calendar has no address. Send its file.</source>
        <translation>此日历没有网址，请上传文件。</translation>
    </message>
    <message>
        <source>Too many requests. Wait a little.</source>
        <translation>请求过于频繁，请稍候。</translation>
    </message>
    <message>
        <source>The server cannot do this at the moment. Try again soon.</source>
        <translation>服务器暂时无法处理，请稍后重试。</translation>
    </message>
    <message>
        <source>The database does not answer at the moment. Try again soon.</source>
        <translation>数据库暂时没有响应，请稍后重试。</translation>
    </message>
    <message>
        <source>Something went wrong in the server. Its log says what.</source>
        <translation>服务器内部出错，详情见其日志。</translation>
    </message>
    <message>
        <source>The request took too long.</source>
        <translation>请求超时。</translation>
    </message>
    <message>
        <source>The server could not read the request.</source>
        <translation>服务器无法读取此请求。</translation>
    </message>
    <message>
        <source>Some fields are not valid.</source>
        <translation>部分内容无效。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>此项必填。</translation>
    </message>
    <message>
        <source>This does not have the right form.</source>
        <translation>格式不正确。</translation>
    </message>
    <message>
        <source>This is of the wrong kind.</source>
        <translation>类型不正确。</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>请从列表中选择。</translation>
    </message>
    <message>
        <source>This is outside of what is allowed.</source>
        <translation>超出允许的范围。</translation>
    </message>
    <message>
        <source>This is too short or too long.</source>
        <translation>长度不符合要求。</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>过长。</translation>
    </message>
    <message>
        <source>This is too short.</source>
        <translation>过短。</translation>
    </message>
    <message>
        <source>This is too small.</source>
        <translation>过小。</translation>
    </message>
    <message>
        <source>This is too large.</source>
        <translation>过大。</translation>
    </message>
    <message>
        <source>This is there twice.</source>
        <translation>内容重复。</translation>
    </message>
    <message>
        <source>This is not known.</source>
        <translation>未知的内容。</translation>
    </message>
    <message>
        <source>This is in another currency.</source>
        <translation>币种不一致。</translation>
    </message>
    <message>
        <source>The end comes before the beginning.</source>
        <translation>结束早于开始。</translation>
    </message>
    <message>
        <source>This overlaps another.</source>
        <translation>与另一项重叠。</translation>
    </message>
    <message>
        <source>There is a character that cannot stand here.</source>
        <translation>含有不允许的字符。</translation>
    </message>
    <message>
        <source>This is still in use.</source>
        <translation>仍在使用中。</translation>
    </message>
    <message>
        <source>The property is another host&apos;s.</source>
        <translation>此房源属于其他房东。</translation>
    </message>
    <message>
        <source>An adult must come along.</source>
        <translation>至少须有一位成人。</translation>
    </message>
    <message>
        <source>Must be a JPEG or PNG file that is not damaged.</source>
        <translation>须为完好的 JPEG 或 PNG 文件。</translation>
    </message>
    <message>
        <source>The link does not hold any more. Ask for a new one.</source>
        <translation>链接已失效，请重新获取。</translation>
    </message>
    <message>
        <source>This has expired.</source>
        <translation>已过期。</translation>
    </message>
    <message>
        <source>This has been used as often as it may be.</source>
        <translation>已达到使用次数上限。</translation>
    </message>
    <message>
        <source>This is for other days.</source>
        <translation>不适用于这些日期。</translation>
    </message>
    <message>
        <source>This is for other dates or guests.</source>
        <translation>不适用于这些日期或人数。</translation>
    </message>
    <message>
        <source>This is in the past.</source>
        <translation>日期已过。</translation>
    </message>
    <message>
        <source>The property is not published.</source>
        <translation>房源尚未发布。</translation>
    </message>
    <message>
        <source>The stay is too short for this day of arrival.</source>
        <translation>入住晚数少于该入住日的最少晚数。</translation>
    </message>
    <message>
        <source>The stay is too long for this day of arrival.</source>
        <translation>入住晚数超过该入住日的最多晚数。</translation>
    </message>
    <message>
        <source>No stay begins on this day.</source>
        <translation>该日不可入住。</translation>
    </message>
    <message>
        <source>No stay ends on this day.</source>
        <translation>该日不可退房。</translation>
    </message>
    <message>
        <source>The host needs more notice.</source>
        <translation>房东需要更早的预订。</translation>
    </message>
    <message>
        <source>This is too far ahead to be booked.</source>
        <translation>日期太远，暂不能预订。</translation>
    </message>
    <message>
        <source>There is no room for so many guests.</source>
        <translation>人数超过可住人数。</translation>
    </message>
    <message>
        <source>So many pets cannot come.</source>
        <translation>不可携带（这么多）宠物。</translation>
    </message>
    <message>
        <source>Too few nights would be left free beside the stay.</source>
        <translation>前后剩余的空闲晚数太少。</translation>
    </message>
    <message>
        <source>A stay that begins on %1 has %2 nights or more.</source>
        <translation>%1 入住须至少住 %2 晚。</translation>
    </message>
    <message>
        <source>A stay that begins on %1 has %2 nights at the most.</source>
        <translation>%1 入住最多可住 %2 晚。</translation>
    </message>
    <message>
        <source>No stay begins on %1.</source>
        <translation>%1 不可入住。</translation>
    </message>
    <message>
        <source>No stay ends on %1.</source>
        <translation>%1 不可退房。</translation>
    </message>
    <message>
        <source>The host needs notice: arrive on %1 or later.</source>
        <translation>房东需要提前准备：请在 %1 或之后入住。</translation>
    </message>
    <message>
        <source>Arrivals can be booked up to %1.</source>
        <translation>最晚可预订 %1 入住。</translation>
    </message>
    <message>
        <source>There is room for %1 guests.</source>
        <translation>最多可容纳 %1 位房客。</translation>
    </message>
    <message>
        <source>%1 pets may come at the most.</source>
        <translation>最多可带 %1 只宠物。</translation>
    </message>
    <message>
        <source>The stay would leave fewer than %1 nights free beside it; arrive or leave so that none, or more, are left.</source>
        <translation>前后会留下不足 %1 晚的空档；请调整入住或退房日期，使其不留空档或留得更长。</translation>
    </message>
    <message>
        <source>These nights are booked or held: %1 and others.</source>
        <translation>以下夜晚已被预订或保留：%1 等。</translation>
    </message>
    <message>
        <source>These nights are booked or held: %1.</source>
        <translation>以下夜晚已被预订或保留：%1。</translation>
    </message>
    <message>
        <source>All changes together must lie within %1 nights.</source>
        <translation>所有更改须在 %1 晚之内。</translation>
    </message>
    <message>
        <source>On %1, max_nights would be less than min_nights.</source>
        <translation>%1 的最多晚数会少于最少晚数。</translation>
    </message>
    <message>
        <source>Guests have booked by this change: %1.</source>
        <translation>已有房客按此更改预订：%1。</translation>
    </message>
    <message>
        <source>A property may have %1 rules.</source>
        <translation>一个房源最多可有 %1 条规则。</translation>
    </message>
    <message>
        <source>A property has %1 photos at the most.</source>
        <translation>一个房源最多可有 %1 张照片。</translation>
    </message>
    <message>
        <source>A property listens to %1 calendars at the most.</source>
        <translation>一个房源最多可同步 %1 个外部日历。</translation>
    </message>
    <message>
        <source>A property has %1 addresses at the most.</source>
        <translation>一个房源最多可有 %1 个导出地址。</translation>
    </message>
    <message>
        <source>Must be in the property&apos;s currency, %1.</source>
        <translation>须使用该房源的货币 %1。</translation>
    </message>
    <message>
        <source>The currency of a property, %1, stays.</source>
        <translation>房源的货币 %1 不可更改。</translation>
    </message>
    <message>
        <source>Must be from %1 to %2 minor units.</source>
        <translation>须在 %1 到 %2（最小货币单位）之间。</translation>
    </message>
    <message>
        <source>Must be at least %1 pixels wide and high.</source>
        <translation>宽和高均须至少 %1 像素。</translation>
    </message>
    <message>
        <source>Must have %1 to %2 characters.</source>
        <translation>须为 %1 到 %2 个字符。</translation>
    </message>
    <message>
        <source>Must be %1 nights at the most.</source>
        <translation>最多 %1 晚。</translation>
    </message>
    <message>
        <source>Must be from %1 to %2.</source>
        <translation>须在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>The booking has moved to %1 meanwhile; look again.</source>
        <translation>该预订其间已移至 %1；请重新查看。</translation>
    </message>
    <message>
        <source>The booking is in %1.</source>
        <translation>该预订以 %1 计价。</translation>
    </message>
    <message>
        <source>The booking was paid in %1.</source>
        <translation>该预订以 %1 支付。</translation>
    </message>
    <message>
        <source>The amount is above zero, and %1 at the most.</source>
        <translation>金额须大于零，且不超过 %1。</translation>
    </message>
    <message>
        <source>The stay costs %1 more there; it moves when the difference is waived.</source>
        <translation>那里的价格高出 %1；免除差价后即可移动。</translation>
    </message>
    <message>
        <source>The guest arrives on %1; it is not that day yet.</source>
        <translation>房客于 %1 入住；现在还没到那一天。</translation>
    </message>
    <message>
        <source>The booking is %1 and cannot become %2.</source>
        <translation>该预订的状态为“%1”，不能变为“%2”。</translation>
    </message>
    <message>
        <source>The booking is %1; it cannot be changed so.</source>
        <translation>该预订的状态为“%1”，不能这样更改。</translation>
    </message>
    <message>
        <source>The booking is %1; it cannot be changed.</source>
        <translation>该预订的状态为“%1”，不能更改。</translation>
    </message>
    <message>
        <source>The booking is %1; it cannot be relocated.</source>
        <translation>该预订的状态为“%1”，不能换房。</translation>
    </message>
    <message>
        <source>The booking is %1; there is nothing to refund.</source>
        <translation>该预订的状态为“%1”，没有可退的款项。</translation>
    </message>
    <message>
        <source>The booking is %1: there is no stay to review.</source>
        <translation>该预订的状态为“%1”，没有可评价的入住。</translation>
    </message>
    <message>
        <source>The booking is %1: it can be reviewed after check-out.</source>
        <translation>该预订的状态为“%1”，退房后方可评价。</translation>
    </message>
    <message>
        <source>The coupon is good from %1 on.</source>
        <translation>该优惠券自 %1 起有效。</translation>
    </message>
    <message>
        <source>The coupon is for stays of %1 nights or more.</source>
        <translation>该优惠券仅适用于入住 %1 晚及以上。</translation>
    </message>
</context>
<context>
    <name>ServerProfile</name>
    <message>
        <source>embedded</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>demo</source>
        <translation>演示</translation>
    </message>
</context>
<context>
    <name>StayText</name>
    <message numerus="yes">
        <source>%n nights</source>
        <translation>
            <numerusform>%n 晚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n 位房客</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>d MMM</source>
        <comment>a date&apos;s format</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>a month&apos;s format</comment>
        <translation>yyyy年M月</translation>
    </message>
</context>
<context>
    <name>WorkbookTableFile</name>
    <message>
        <source>No workbook can be written.</source>
        <translation>无法写入工作簿。</translation>
    </message>
    <message>
        <source>A sheet has no more than a million rows: take CSV.</source>
        <translation>工作表最多一百万行：请选择 CSV。</translation>
    </message>
    <message>
        <source>It cannot be moved to its place.</source>
        <translation>无法移动到目标位置。</translation>
    </message>
</context>
<context>
    <name>roost::ui::AccountButton</name>
    <message>
        <source>Admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>房东</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>房客</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账户：%1</translation>
    </message>
</context>
<context>
    <name>roost::ui::ActivityModel</name>
    <message>
        <source>%1, %2 · %3</source>
        <comment>title, city, code</comment>
        <translation>%1，%2 · %3</translation>
    </message>
</context>
<context>
    <name>roost::ui::AdminPage</name>
    <message>
        <source>Your account</source>
        <translation>您的账户</translation>
    </message>
    <message>
        <source>The first account can see and change everything.</source>
        <translation>首个账户可以查看和修改所有内容。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters</source>
        <translation>
            <numerusform>至少 %n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>I have an account already</source>
        <translation>我已有账户</translation>
    </message>
    <message>
        <source>Type your name.</source>
        <translation>请输入姓名。</translation>
    </message>
    <message>
        <source>Type an e-mail address.</source>
        <translation>请输入电子邮箱地址。</translation>
    </message>
    <message numerus="yes">
        <source>Use at least %n characters.</source>
        <translation>
            <numerusform>请至少使用 %n 个字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>正在创建…</translation>
    </message>
    <message>
        <source>Create the account</source>
        <translation>创建账户</translation>
    </message>
</context>
<context>
    <name>roost::ui::AmountStepField</name>
    <message>
        <source>What to do with: %1</source>
        <translation>处理方式：%1</translation>
    </message>
</context>
<context>
    <name>roost::ui::ApplyDraftDialog</name>
    <message numerus="yes">
        <source>, from %n nights on</source>
        <translation>
            <numerusform>，%n 晚起</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply the draft</source>
        <translation>应用草稿</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>正在应用…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>All of it is one change, which can be undone as long as nobody has booked by it. Bookings keep the price that they were made at.</source>
        <translation>全部作为一次更改；只要还没有人据此预订，就可以撤销。已有预订保持原价。</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已删</translation>
    </message>
    <message>
        <source>Nights from today on</source>
        <translation>从今天起的夜晚</translation>
    </message>
    <message numerus="yes">
        <source>%n change</source>
        <translation>
            <numerusform>%n 晚变动</numerusform>
        </translation>
    </message>
    <message>
        <source>none changes</source>
        <translation>没有变动</translation>
    </message>
    <message numerus="yes">
        <source>and %n further spans</source>
        <translation>
            <numerusform>以及另外 %n 段</numerusform>
        </translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变动内容</translation>
    </message>
</context>
<context>
    <name>roost::ui::ArrivalsPackDialog</name>
    <message>
        <source>Arrivals pack</source>
        <translation>入住资料</translation>
    </message>
    <message>
        <source>The pack as it will be printed</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Nobody arrives today</source>
        <translation>今天没有房客入住</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>没有可打印的内容。</translation>
    </message>
    <message>
        <source>Save the arrivals pack</source>
        <translation>保存入住资料</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>The arrivals pack is saved.</source>
        <translation>入住资料已保存。</translation>
    </message>
</context>
<context>
    <name>roost::ui::BoardBar</name>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Add a card</source>
        <translation>添加卡片</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>未保存：%1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
</context>
<context>
    <name>roost::ui::BoardHandle</name>
    <message>
        <source>Drag to move, the corner to resize. Arrows move, Shift and arrows resize, Delete takes it away.</source>
        <translation>拖动以移动，拖右下角以调整大小。方向键移动，Shift 加方向键调整大小，Delete 移除。</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Column %1, row %2; %3 wide, %4 high</source>
        <translation>第 %1 列，第 %2 行；宽 %3，高 %4</translation>
    </message>
</context>
<context>
    <name>roost::ui::BoardStore</name>
    <message>
        <source>The board is not there any more.</source>
        <translation>该看板已不存在。</translation>
    </message>
    <message>
        <source>Deleted the board %1</source>
        <translation>删除了看板“%1”</translation>
    </message>
</context>
<context>
    <name>roost::ui::BoardView</name>
    <message>
        <source>This card is not known here: %1</source>
        <translation>这里不认识此卡片：%1</translation>
    </message>
    <message>
        <source>Took %1 away</source>
        <comment>a card</comment>
        <translation>移除了“%1”</translation>
    </message>
    <message>
        <source>Moved %1</source>
        <comment>a card</comment>
        <translation>移动了“%1”</translation>
    </message>
    <message>
        <source>Resized %1</source>
        <comment>a card</comment>
        <translation>调整了“%1”的大小</translation>
    </message>
</context>
<context>
    <name>roost::ui::BoardsPage</name>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>采用另一个</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>排列</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete this board</source>
        <translation>删除此看板</translation>
    </message>
    <message>
        <source>New board…</source>
        <translation>新建看板…</translation>
    </message>
    <message>
        <source>New board</source>
        <translation>新建看板</translation>
    </message>
    <message>
        <source>My board</source>
        <translation>我的看板</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No board yet</source>
        <translation>还没有看板</translation>
    </message>
    <message>
        <source>A board holds the figures and charts that you choose, where you put them.</source>
        <translation>看板放着您选择的数字和图表，位置由您决定。</translation>
    </message>
    <message>
        <source>Make a board</source>
        <translation>新建看板</translation>
    </message>
    <message>
        <source>This board was changed elsewhere meanwhile. Keep what you see, or take the other one?</source>
        <translation>此看板已在别处更改。保留您看到的，还是采用另一个？</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Charts and lists</source>
        <translation>图表和列表</translation>
    </message>
    <message>
        <source>Added %1</source>
        <comment>a card</comment>
        <translation>添加了“%1”</translation>
    </message>
    <message>
        <source>Made the board %1</source>
        <translation>新建了看板“%1”</translation>
    </message>
    <message>
        <source>Name of the board</source>
        <translation>看板名称</translation>
    </message>
    <message>
        <source>Rename the board</source>
        <translation>重命名看板</translation>
    </message>
    <message>
        <source>Renamed the board to %1</source>
        <translation>将看板重命名为“%1”</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a name and a number that makes it another</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>看板</translation>
    </message>
</context>
<context>
    <name>roost::ui::BookingActions</name>
    <message>
        <source>Booking</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>%1 is accepted; the guest pays now.</source>
        <translation>已接受 %1，等待房客付款。</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>办理入住</translation>
    </message>
    <message>
        <source>%1 is checked in.</source>
        <translation>%1 已办理入住。</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>办理退房</translation>
    </message>
    <message>
        <source>%1 is checked out.</source>
        <translation>%1 已办理退房。</translation>
    </message>
    <message>
        <source>No show</source>
        <translation>未到店</translation>
    </message>
    <message>
        <source>%1 is marked as a no-show.</source>
        <translation>%1 已标记为未到店。</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Change stay…</source>
        <translation>更改住期…</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>换房…</translation>
    </message>
    <message>
        <source>Refund…</source>
        <translation>退款…</translation>
    </message>
    <message>
        <source>Cancel the booking…</source>
        <translation>取消预订…</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>房客</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>%1 is declined.</source>
        <translation>已拒绝 %1。</translation>
    </message>
    <message>
        <source>%1 is changed; it costs %2 now.</source>
        <translation>%1 已更改，现价 %2。</translation>
    </message>
    <message>
        <source>%1 is at %2 now.</source>
        <translation>%1 已换至 %2。</translation>
    </message>
    <message>
        <source>%1 goes back to the guest.</source>
        <translation>将向房客退还 %1。</translation>
    </message>
    <message>
        <source>%1 is cancelled; %2 goes back to the guest.</source>
        <translation>%1 已取消，将向房客退还 %2。</translation>
    </message>
</context>
<context>
    <name>roost::ui::BookingDrawer</name>
    <message>
        <source>Refunded</source>
        <translation>已退款</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Refund declined</source>
        <translation>退款被拒</translation>
    </message>
    <message>
        <source>Payment declined</source>
        <translation>付款被拒</translation>
    </message>
    <message>
        <source>Refund under way</source>
        <translation>退款处理中</translation>
    </message>
    <message>
        <source>Payment under way</source>
        <translation>付款处理中</translation>
    </message>
    <message>
        <source>The nights are held until %1.</source>
        <translation>房晚保留至 %1。</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>房客</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>住期</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>晚数</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>入住人数</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>取消政策</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>付款记录</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>paid by the guest to the platform</source>
        <translation>由房客付给平台</translation>
    </message>
    <message>
        <source>Note for yourself; the guest never sees it</source>
        <translation>给自己的备注，房客看不到</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>添加备注</translation>
    </message>
</context>
<context>
    <name>roost::ui::BookingExport</name>
    <message>
        <source>Code</source>
        <translation>预订号</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>房客</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>Check-out</source>
        <translation>退房</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>晚数</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Booked at (UTC)</source>
        <translation>预订时间 (UTC)</translation>
    </message>
</context>
<context>
    <name>roost::ui::BookingModel</name>
    <message numerus="yes">
        <source>%n nights</source>
        <translation>
            <numerusform>%n 晚</numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation>预订号</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>房客</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>住期</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>预订时间</translation>
    </message>
</context>
<context>
    <name>roost::ui::BookingsFilters</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Code, guest or property</source>
        <translation>预订号、房客或房源</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>arrival</source>
        <translation>入住日期</translation>
    </message>
    <message>
        <source>arrival, last first</source>
        <translation>入住日期（倒序）</translation>
    </message>
    <message>
        <source>highest total</source>
        <translation>金额从高到低</translation>
    </message>
    <message>
        <source>lowest total</source>
        <translation>金额从低到高</translation>
    </message>
    <message>
        <source>to answer</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>arriving today</source>
        <translation>今日入住</translation>
    </message>
    <message>
        <source>leaving today</source>
        <translation>今日退房</translation>
    </message>
    <message>
        <source>in house</source>
        <translation>在住</translation>
    </message>
    <message>
        <source>Keep these filters</source>
        <translation>保存筛选条件</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
</context>
<context>
    <name>roost::ui::BookingsPage</name>
    <message>
        <source>Bookings</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>No booking fits</source>
        <translation>没有符合条件的预订</translation>
    </message>
    <message>
        <source>Nothing was found for these filters.</source>
        <translation>当前筛选条件下没有结果。</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No bookings yet</source>
        <translation>还没有预订</translation>
    </message>
    <message>
        <source>Bookings appear here by themselves as guests make them.</source>
        <translation>房客下单后，预订会自动显示在这里。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>Keep these filters as a view…</source>
        <translation>将筛选条件存为视图…</translation>
    </message>
    <message>
        <source>Forget this view</source>
        <translation>删除此视图</translation>
    </message>
    <message>
        <source>Export bookings</source>
        <translation>导出预订</translation>
    </message>
    <message>
        <source>Export as an Excel workbook…</source>
        <translation>导出为 Excel 工作簿…</translation>
    </message>
    <message>
        <source>Go to the properties</source>
        <translation>前往房源</translation>
    </message>
</context>
<context>
    <name>roost::ui::BulkEditDialog</name>
    <message>
        <source>Change several properties</source>
        <translation>更改多个房源</translation>
    </message>
    <message numerus="yes">
        <source>Change %n properties</source>
        <translation>
            <numerusform>更改 %n 个房源</numerusform>
        </translation>
    </message>
    <message>
        <source>Amenities to add</source>
        <translation>要添加的设施</translation>
    </message>
    <message>
        <source>Amenities to take away</source>
        <translation>要移除的设施</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>更改：%1</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>更改内容</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Nothing changes yet: tick what is to be the same in all of them.</source>
        <translation>尚无更改：请勾选要在所有房源中统一的项目。</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are not possible.</source>
        <translation>
            <numerusform>有 %n 项更改无法进行。</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them change, or none does.</source>
        <translation>全部更改，或全部不改。</translation>
    </message>
    <message numerus="yes">
        <source>%n stay as they are. All the others change, or none does.</source>
        <translation>
            <numerusform>%n 个保持不变。其余全部更改，或全部不改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>正在更改…</translation>
    </message>
    <message>
        <source>Somebody has changed one of them meanwhile. Look again at what would change.</source>
        <translation>其间有人更改了其中一个房源。请再看一下将要更改的内容。</translation>
    </message>
    <message>
        <source>Tags to add</source>
        <translation>要添加的标签</translation>
    </message>
    <message>
        <source>Tags to take away</source>
        <translation>要移除的标签</translation>
    </message>
</context>
<context>
    <name>roost::ui::CalendarEditing</name>
    <message>
        <source>Prices of %1 copied</source>
        <translation>已复制 %1 的价格</translation>
    </message>
    <message>
        <source>%1 pasted</source>
        <comment>nights</comment>
        <translation>已粘贴 %1</translation>
    </message>
    <message>
        <source>%1 from the clipboard</source>
        <comment>nights</comment>
        <translation>来自剪贴板的 %1</translation>
    </message>
    <message>
        <source>%1 filled</source>
        <comment>nights</comment>
        <translation>已填充 %1</translation>
    </message>
    <message>
        <source>%1 filled with the prices beside them</source>
        <comment>nights</comment>
        <translation>已用相邻价格填充 %1</translation>
    </message>
    <message>
        <source>That is too much at once: at most %1 runs of one price.</source>
        <translation>一次修改过多：最多 %1 段相同价格。</translation>
    </message>
    <message>
        <source>No night takes a price there.</source>
        <translation>那里没有可定价的日期。</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>正在查询服务器…</translation>
    </message>
    <message>
        <source>All of these nights are past.</source>
        <translation>这些日期都已过去。</translation>
    </message>
    <message>
        <source>Why this price on %1?</source>
        <translation>%1 的价格由来？</translation>
    </message>
    <message>
        <source>Nothing to change: all is so already</source>
        <translation>无需更改：已是如此</translation>
    </message>
</context>
<context>
    <name>roost::ui::CalendarEditor</name>
    <message>
        <source>%1: %2</source>
        <comment>property, problem</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>roost::ui::CalendarFinderBar</name>
    <message>
        <source>Only free</source>
        <translation>仅显示可订</translation>
    </message>
    <message>
        <source>Look for no stay any more</source>
        <translation>停止查找</translation>
    </message>
    <message>
        <source>Hides the properties that cannot take the stay</source>
        <translation>隐藏无法接待的房源</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>dates, guests</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Find available…</source>
        <translation>查找可订…</translation>
    </message>
    <message>
        <source>%1 free</source>
        <comment>properties</comment>
        <translation>%1 可订</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Find available</source>
        <translation>查找可订</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>Departure</source>
        <translation>退房</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>roost::ui::CalendarMoveDialog</name>
    <message>
        <source>Keep the guest&apos;s price as it was</source>
        <translation>保持房客原价</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Move the stay</source>
        <translation>移动预订</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>保持不动</translation>
    </message>
    <message>
        <source>Move the stay of %1?</source>
        <translation>移动 %1 的预订？</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Price now</source>
        <translation>现价</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>新价格</translation>
    </message>
    <message>
        <source>It costs more there, and only the guest can pay the difference: keep the price, or let the guest change the dates.</source>
        <translation>新安排价格更高，差额只能由房客支付：请保持原价，或让房客自行改期。</translation>
    </message>
    <message>
        <source>%1 goes back to the guest, so this cannot be undone.</source>
        <translation>将向房客退还 %1，因此无法撤销。</translation>
    </message>
    <message>
        <source>The guest is told. Nobody pays more or less.</source>
        <translation>会通知房客，费用不变。</translation>
    </message>
    <message>
        <source>Moving…</source>
        <translation>正在移动…</translation>
    </message>
</context>
<context>
    <name>roost::ui::CalendarMoving</name>
    <message>
        <source>Same price</source>
        <translation>价格不变</translation>
    </message>
    <message>
        <source>%1 moved to %2</source>
        <comment>guest, property and nights</comment>
        <translation>%1 已移至 %2</translation>
    </message>
</context>
<context>
    <name>roost::ui::CalendarPage</name>
    <message>
        <source>All cities</source>
        <translation>全部城市</translation>
    </message>
    <message>
        <source>Some nights could not be loaded. %1</source>
        <translation>部分日期未能加载。%1</translation>
    </message>
    <message>
        <source>No properties here yet</source>
        <translation>这里还没有房源</translation>
    </message>
    <message>
        <source>Each property gets a row with its nights, prices and stays.</source>
        <translation>每个房源占一行，显示各晚的房态、价格和住客。</translation>
    </message>
    <message>
        <source>Go to properties</source>
        <translation>前往房源</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Zoom between a week and a year</source>
        <translation>在一周与一年之间缩放</translation>
    </message>
    <message>
        <source>Zoom (Ctrl and the wheel)</source>
        <translation>缩放（Ctrl + 滚轮）</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No property fits the filters</source>
        <translation>没有符合筛选条件的房源</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Shift+Z)</source>
        <translation>重做 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Choose another city, type, status or tag.</source>
        <translation>请换一个城市、类型、状态或标签。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>roost::ui::CalendarPanel</name>
    <message>
        <source>%1 and %2 more</source>
        <comment>properties</comment>
        <translation>%1 等另外 %2 个房源</translation>
    </message>
    <message>
        <source>1 night selected</source>
        <translation>已选 1 晚</translation>
    </message>
    <message>
        <source>%1 nights selected</source>
        <translation>已选 %1 晚</translation>
    </message>
    <message>
        <source>several currencies</source>
        <translation>多种货币</translation>
    </message>
    <message>
        <source>was %1</source>
        <comment>a price</comment>
        <translation>原价 %1</translation>
    </message>
    <message>
        <source>was %1–%2</source>
        <comment>lowest and highest price</comment>
        <translation>原价 %1–%2</translation>
    </message>
    <message>
        <source>various</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>A number of nights from 1 to %1, please.</source>
        <translation>请输入 1 到 %1 之间的晚数。</translation>
    </message>
    <message>
        <source>The price is not a number.</source>
        <translation>价格不是有效的数字。</translation>
    </message>
    <message>
        <source>Nothing yet. Set a price or a rule, or block the nights.</source>
        <translation>尚无改动。请设置价格或规则，或关闭这些日期。</translation>
    </message>
    <message>
        <source>%1 back to the price of the rules</source>
        <translation>%1 恢复为规则价格</translation>
    </message>
    <message>
        <source>%1, %2 on average</source>
        <comment>nights, change of the price</comment>
        <translation>%1，平均 %2</translation>
    </message>
    <message>
        <source>Stays that arrive then last at least %1 nights</source>
        <translation>这些日期入住须至少住 %1 晚</translation>
    </message>
    <message>
        <source>Stays that arrive then last at most %1 nights</source>
        <translation>这些日期入住最多住 %1 晚</translation>
    </message>
    <message>
        <source>Nobody can arrive</source>
        <translation>不可办理入住</translation>
    </message>
    <message>
        <source>Guests can arrive</source>
        <translation>可以入住</translation>
    </message>
    <message>
        <source>Nobody can leave</source>
        <translation>不可办理退房</translation>
    </message>
    <message>
        <source>Guests can leave</source>
        <translation>可以退房</translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <translation>已关房 %1</translation>
    </message>
    <message>
        <source>%1 opened</source>
        <translation>已开房 %1</translation>
    </message>
    <message>
        <source>%1 taken: they cannot be blocked.</source>
        <translation>%1 已被占用，无法关房。</translation>
    </message>
    <message>
        <source>%1 taken: those stays keep their price.</source>
        <translation>%1 已被占用，这些预订保持原价。</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>正在应用…</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Selected nights</source>
        <translation>所选日期</translation>
    </message>
    <message>
        <source>Will change</source>
        <translation>将要更改</translation>
    </message>
    <message>
        <source>Price per night</source>
        <translation>每晚价格</translation>
    </message>
    <message>
        <source>By the rules</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>Gives the nights back to the base and weekend price</source>
        <translation>恢复为基础价和周末价</translation>
    </message>
    <message>
        <source>Weekdays</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Minimum stay</source>
        <translation>最少入住</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最多入住</translation>
    </message>
    <message>
        <source>No arrivals</source>
        <translation>不可入住</translation>
    </message>
    <message>
        <source>No departures</source>
        <translation>不可退房</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>关房…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开房</translation>
    </message>
    <message>
        <source>Note, for yourself</source>
        <translation>备注（仅自己可见）</translation>
    </message>
    <message>
        <source>Note of the block</source>
        <translation>关房备注</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>每晚</translation>
    </message>
</context>
<context>
    <name>roost::ui::CalendarToolBar</name>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>回到今天</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>更晚</translation>
    </message>
    <message>
        <source>Go to a day</source>
        <translation>跳转到日期</translation>
    </message>
</context>
<context>
    <name>roost::ui::CalendarView</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
</context>
<context>
    <name>roost::ui::CancelDialog</name>
    <message>
        <source>Cancel this booking?</source>
        <translation>取消此预订？</translation>
    </message>
    <message>
        <source>Cancel the booking</source>
        <translation>取消预订</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留预订</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>房客</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>不退金额</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
</context>
<context>
    <name>roost::ui::CardSkeleton</name>
    <message>
        <source>Loading</source>
        <translation>加载中</translation>
    </message>
</context>
<context>
    <name>roost::ui::CertificatePage</name>
    <message>
        <source>Is this your server?</source>
        <translation>这是您的服务器吗？</translation>
    </message>
    <message>
        <source>Trust it for this server</source>
        <translation>信任此服务器的证书</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Use another server</source>
        <translation>使用其他服务器</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>指纹 (SHA-256)</translation>
    </message>
    <message>
        <source>This certificate is not good</source>
        <translation>此证书无效</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>颁发给</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Good from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>指纹：%1</translation>
    </message>
</context>
<context>
    <name>roost::ui::ChartCard</name>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>Table and files</source>
        <translation>表格与文件</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>显示为图表</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>显示为表格</translation>
    </message>
</context>
<context>
    <name>roost::ui::ChoicePage</name>
    <message>
        <source>Welcome to Roost</source>
        <translation>欢迎使用 Roost</translation>
    </message>
    <message>
        <source>Where are your properties and bookings kept?</source>
        <translation>您的房源和预订保存在哪里？</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>Forget this server</source>
        <translation>移除此服务器</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>在本机</translation>
    </message>
    <message>
        <source>Roost sets up a database of its own.</source>
        <translation>Roost 会自动建立专用数据库。</translation>
    </message>
    <message>
        <source>On a server</source>
        <translation>在服务器上</translation>
    </message>
    <message>
        <source>You have the address and an account.</source>
        <translation>您已有服务器地址和账户。</translation>
    </message>
    <message>
        <source>You have worked there before.</source>
        <translation>您曾使用过此服务器。</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>开始设置</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Type an address, like roost.example.com or 127.0.0.1:8080.</source>
        <translation>请输入地址，例如 roost.example.com 或 127.0.0.1:8080。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
</context>
<context>
    <name>roost::ui::CollisionDialog</name>
    <message>
        <source>Changed meanwhile</source>
        <translation>其间已更改</translation>
    </message>
    <message>
        <source>Somebody else has changed this property, too</source>
        <translation>还有其他人更改了此房源</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Choose what these fields are to be.</source>
        <translation>尚未保存。请选择这些字段要采用的值。</translation>
    </message>
    <message>
        <source>Look at it first</source>
        <translation>先看一下</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Yours: %1</source>
        <translation>您的：%1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现在：%1</translation>
    </message>
</context>
<context>
    <name>roost::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Go to a page, booking, property or guest, or run a command</source>
        <translation>前往页面、预订、房源或房客，或执行命令</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>roost::ui::ConnectionLight</name>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Reconnecting in %1 s</source>
        <translation>%1 秒后重连</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>What you see may be out of date. Click to try now.</source>
        <translation>当前内容可能已过时。点击立即重试。</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>连接：%1</translation>
    </message>
</context>
<context>
    <name>roost::ui::Console</name>
    <message>
        <source>Starting the backend…</source>
        <translation>正在启动后端…</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>There is no keychain here: you stay signed in until you close Roost.</source>
        <translation>本机没有密钥环：登录状态仅保留到关闭 Roost 为止。</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>登录已失效，请重新登录。</translation>
    </message>
</context>
<context>
    <name>roost::ui::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>No conversation chosen</source>
        <translation>未选择对话</translation>
    </message>
    <message>
        <source>Choose one at the left.</source>
        <translation>请在左侧选择。</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>Earlier messages</source>
        <translation>更早的消息</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>您的回复</translation>
    </message>
    <message>
        <source>Quick replies</source>
        <translation>快捷回复</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Thank you for your message! I look into it and write back today.</source>
        <translation>感谢您的留言！我会尽快查看，今天内回复您。</translation>
    </message>
    <message>
        <source>Check-in is from the afternoon on; the code of the door comes on the day before.</source>
        <translation>下午起可办理入住，门锁密码会在入住前一天发给您。</translation>
    </message>
    <message>
        <source>You can leave your bags with us before check-in and after check-out.</source>
        <translation>入住前和退房后都可以把行李寄存在我们这里。</translation>
    </message>
    <message>
        <source>Thank you for staying with us. Have a good trip home!</source>
        <translation>感谢您的入住，祝您归途愉快！</translation>
    </message>
    <message>
        <source>Keep what is typed as a quick reply</source>
        <translation>将输入内容存为快捷回复</translation>
    </message>
    <message>
        <source>%1 · inquiry</source>
        <translation>%1 · 咨询</translation>
    </message>
    <message>
        <source>Nothing said yet</source>
        <translation>还没有消息</translation>
    </message>
    <message>
        <source>Write the first message below.</source>
        <translation>在下方写下第一条消息。</translation>
    </message>
</context>
<context>
    <name>roost::ui::CurveModel</name>
    <message>
        <source>free</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>held</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已预订</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>已封锁</translation>
    </message>
    <message>
        <source>booked elsewhere</source>
        <translation>在别处被订</translation>
    </message>
    <message>
        <source>set for this night</source>
        <translation>为该晚单独设定</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>夜晚</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>By</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Without the draft</source>
        <translation>不含草稿</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>A year ago</source>
        <translation>一年前</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardActivity</name>
    <message>
        <source>Live activity</source>
        <translation>实时动态</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardActivityCard</name>
    <message>
        <source>last hour: %1</source>
        <translation>过去一小时：%1</translation>
    </message>
    <message>
        <source>Bookings show here as they are made.</source>
        <translation>新预订会显示在这里。</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardActivityDelegate</name>
    <message>
        <source>1 night</source>
        <translation>1 晚</translation>
    </message>
    <message>
        <source>%1 nights</source>
        <translation>%1 晚</translation>
    </message>
    <message>
        <source>now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardCardView</name>
    <message>
        <source>%1, %2</source>
        <comment>a metric, a value</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardChartCard</name>
    <message>
        <source>Click for the rows</source>
        <translation>点击查看明细</translation>
    </message>
    <message>
        <source>Click to filter, Shift+click for the rows</source>
        <translation>点击筛选，Shift+点击查看明细</translation>
    </message>
    <message>
        <source>Nothing matches the filters in these days.</source>
        <translation>这些日期中没有符合筛选条件的内容。</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardControls</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardFilterBar</name>
    <message>
        <source>Filters</source>
        <translation>筛选条件</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a dimension and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>as of %1, not live</source>
        <translation>截至 %1，非实时</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days at most: shown until %1</source>
        <translation>
            <numerusform>最多 %Ln 天：显示至 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardFilterMenu</name>
    <message>
        <source>Without filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Nothing in these days</source>
        <translation>这些日期没有数据</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardForecastCard</name>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>On the books</source>
        <translation>在手订单</translation>
    </message>
    <message>
        <source>Usual error</source>
        <translation>通常误差</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>No nights are on offer in the days to come.</source>
        <translation>未来没有可售间夜。</translation>
    </message>
    <message>
        <source>usually off by %1</source>
        <translation>通常偏差 %1</translation>
    </message>
    <message>
        <source>error not known yet</source>
        <translation>误差尚不可知</translation>
    </message>
    <message>
        <source>On the books, %1</source>
        <translation>在手订单，%1</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardFunnelCard</name>
    <message>
        <source>Searches</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>住宿</translation>
    </message>
    <message>
        <source>Nobody has looked or booked in these days.</source>
        <translation>这些日期没有人浏览或预订。</translation>
    </message>
    <message>
        <source>from search to stay</source>
        <translation>从搜索到入住</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardHeatCard</name>
    <message>
        <source>MMM yyyy</source>
        <comment>a month&apos;s format</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>weekday, month</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>No nights are on offer in these days. Publish a property, and its nights are counted here.</source>
        <translation>这些日期没有可售间夜。发布房源后，其间夜会计入此处。</translation>
    </message>
    <message>
        <source>by week and weekday</source>
        <translation>按周和星期几</translation>
    </message>
    <message>
        <source>by month and weekday</source>
        <translation>按月和星期几</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a metric, a day</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardHostsCard</name>
    <message>
        <source>No host has a night in these days.</source>
        <translation>这些日期没有房东有间夜。</translation>
    </message>
    <message>
        <source>the %1 with most revenue</source>
        <translation>收入最高的 %1 位</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardPaceCard</name>
    <message>
        <source>on the night</source>
        <translation>当晚</translation>
    </message>
    <message numerus="yes">
        <source>%n days before</source>
        <translation>
            <numerusform>提前 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>night</source>
        <translation>当晚</translation>
    </message>
    <message>
        <source>No nights of these days are on the books yet.</source>
        <translation>这些日期尚无在手间夜。</translation>
    </message>
    <message>
        <source>Days before the night</source>
        <translation>距当晚的天数</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>%1 nights</source>
        <translation>%1 间夜</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>nights, their change</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>总览</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardPickupCard</name>
    <message>
        <source>Revenue on the books</source>
        <translation>在手收入</translation>
    </message>
    <message>
        <source>No nights of these days are on the books yet.</source>
        <translation>这些日期尚无在手间夜。</translation>
    </message>
    <message>
        <source>Nights of the week of %1</source>
        <translation>%1 当周的间夜</translation>
    </message>
    <message>
        <source>Nights of %1</source>
        <translation>%1 的间夜</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>On the books on %1</source>
        <translation>%1 的在手订单</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>On the books now</source>
        <translation>现在的在手订单</translation>
    </message>
    <message>
        <source>%1 in %2 days</source>
        <comment>an amount with its sign, a number</comment>
        <translation>%2 天内 %1</translation>
    </message>
    <message>
        <source>then</source>
        <comment>at the beginning of the pickup</comment>
        <translation>当时</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardRowsCard</name>
    <message>
        <source>Nothing in these days yet.</source>
        <translation>这些日期还没有数据。</translation>
    </message>
    <message>
        <source>revenue, first %1</source>
        <translation>收入，前 %1</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>收入</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardShapeCard</name>
    <message>
        <source>Stays</source>
        <translation>住宿</translation>
    </message>
    <message>
        <source>%1 nights and more</source>
        <translation>%1 晚及以上</translation>
    </message>
    <message>
        <source>%1 days and more</source>
        <translation>%1 天及以上</translation>
    </message>
    <message numerus="yes">
        <source>%n nights</source>
        <translation>
            <numerusform>%n 晚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1–%2 nights</source>
        <translation>%1–%2 晚</translation>
    </message>
    <message>
        <source>%1–%2 days</source>
        <translation>%1–%2 天</translation>
    </message>
    <message>
        <source>Nobody arrives in these days.</source>
        <translation>这些日期没有人抵达。</translation>
    </message>
    <message>
        <source>mean %1 nights</source>
        <translation>平均 %1 晚</translation>
    </message>
    <message>
        <source>mean %1 days</source>
        <translation>平均 %1 天</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardTile</name>
    <message>
        <source>%1 of the target, %2</source>
        <translation>目标 %2 的 %1</translation>
    </message>
    <message>
        <source>could not be loaded</source>
        <translation>无法加载</translation>
    </message>
    <message>
        <source>Set a target (T)</source>
        <translation>设定目标（T）</translation>
    </message>
    <message>
        <source>%1: set a target</source>
        <translation>%1：设定目标</translation>
    </message>
    <message>
        <source>Target of %1</source>
        <translation>%1的目标</translation>
    </message>
    <message>
        <source>%1 in 30 days</source>
        <translation>30 天内（%1）</translation>
    </message>
    <message>
        <source>in 30 days</source>
        <translation>30 天内</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>查看明细</translation>
    </message>
    <message>
        <source>Set a target…</source>
        <translation>设定目标…</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>无目标</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardToolBar</name>
    <message>
        <source>Nothing</source>
        <translation>不对比</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>上一周期</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>vs</source>
        <comment>compared with</comment>
        <translation>对比</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Show these days</source>
        <translation>显示该时段</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>其他日期</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>时间粒度</translation>
    </message>
    <message>
        <source>By the span</source>
        <translation>随日期范围</translation>
    </message>
    <message>
        <source>Compare with these days</source>
        <translation>与这些日期比较</translation>
    </message>
</context>
<context>
    <name>roost::ui::DashboardTrendCard</name>
    <message>
        <source>Nothing in these days yet.</source>
        <translation>这些日期还没有数据。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a value, its change</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a metric, a day</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>roost::ui::DateSpanFilter</name>
    <message>
        <source>Stay</source>
        <translation>住期</translation>
    </message>
    <message>
        <source>any dates</source>
        <translation>任意日期</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>next 7 days</source>
        <translation>未来 7 天</translation>
    </message>
    <message>
        <source>next 30 days</source>
        <translation>未来 30 天</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>过去 30 天</translation>
    </message>
    <message>
        <source>from – to…</source>
        <translation>自定义日期…</translation>
    </message>
    <message>
        <source>Stays between</source>
        <translation>住期介于</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
</context>
<context>
    <name>roost::ui::DeclineDialog</name>
    <message>
        <source>Decline this request?</source>
        <translation>拒绝此预订申请？</translation>
    </message>
    <message>
        <source>Decline the request</source>
        <translation>拒绝申请</translation>
    </message>
    <message>
        <source>Declining…</source>
        <translation>正在拒绝…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不处理</translation>
    </message>
    <message>
        <source>Reason, which the guest reads (optional)</source>
        <translation>原因，房客可见（选填）</translation>
    </message>
    <message>
        <source>%1 asked for %2, %3. The nights are free again at once.</source>
        <translation>%1 申请了 %2，%3。拒绝后这些日期将立即恢复可订。</translation>
    </message>
</context>
<context>
    <name>roost::ui::Drawer</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
</context>
<context>
    <name>roost::ui::DrawerColumn</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>roost::ui::DuplicateDialog</name>
    <message>
        <source>Duplicate “%1”</source>
        <translation>复制“%1”</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Duplicating…</source>
        <translation>正在复制…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Title of the copy</source>
        <translation>副本的标题</translation>
    </message>
    <message>
        <source>With its photos</source>
        <translation>包括照片</translation>
    </message>
    <message>
        <source>With its price rules: seasons, discounts, fees, taxes, coupons</source>
        <translation>包括价格规则：季节、折扣、费用、税、优惠券</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>Details, amenities, rules and prices come along; bookings, blocks, calendars of other platforms and reviews do not. The copy is a draft that nobody sees.</source>
        <translation>详情、设施、守则和价格会一并复制；预订、封锁、其他平台的日历和评价不会。副本是无人可见的草稿。</translation>
    </message>
</context>
<context>
    <name>roost::ui::EarningsModel</name>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>服务费</translation>
    </message>
    <message>
        <source>Taxes and deposits</source>
        <translation>税款与押金</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>实际收入</translation>
    </message>
</context>
<context>
    <name>roost::ui::EarningsPage</name>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>By</source>
        <translation>按</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>booking</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>Statement as PDF…</source>
        <translation>对账单 PDF…</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>实际收入</translation>
    </message>
    <message>
        <source>For stays to come</source>
        <translation>待入住预订</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Lines of the ledger</source>
        <translation>账目明细</translation>
    </message>
    <message>
        <source>Nothing was earned</source>
        <translation>没有收入</translation>
    </message>
    <message>
        <source>There is no payment in %1.</source>
        <translation>%1 没有付款。</translation>
    </message>
    <message numerus="yes">
        <source>a part of it, for %n confirmed stays</source>
        <translation>
            <numerusform>其中一部分，来自 %n 个已确认的预订</numerusform>
        </translation>
    </message>
    <message>
        <source>Statement for %1</source>
        <translation>%1 对账单</translation>
    </message>
    <message>
        <source>Export earnings</source>
        <translation>导出收益</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>保存对账单</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Earnings</source>
        <translation>收益</translation>
    </message>
    <message>
        <source>for stays to come, in the month of arrival</source>
        <translation>待入住（按入住月份）</translation>
    </message>
    <message>
        <source>earned, in the month of the payment</source>
        <translation>已收入（按付款月份）</translation>
    </message>
    <message>
        <source>Earned and expected by month</source>
        <translation>每月已收与待收</translation>
    </message>
    <message>
        <source>Go to the bookings</source>
        <translation>前往预订</translation>
    </message>
</context>
<context>
    <name>roost::ui::ExportDialog</name>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>so many rows, so many bytes</comment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Waiting for the server…</source>
        <translation>正在等待服务器…</translation>
    </message>
    <message>
        <source>Writing %1: %2</source>
        <comment>a file&apos;s name, and how much of it is there</comment>
        <translation>正在写入 %1：%2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 is written: %2.</source>
        <comment>a file&apos;s name, and how much it is</comment>
        <translation>已写入 %1：%2。</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>roost::ui::FeedDialog</name>
    <message>
        <source>Add a calendar</source>
        <translation>添加日历</translation>
    </message>
    <message>
        <source>Change the calendar</source>
        <translation>修改日历</translation>
    </message>
    <message>
        <source>Add the calendar</source>
        <translation>添加日历</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>保存更改</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Name, like Airbnb</source>
        <translation>名称，例如 Airbnb</translation>
    </message>
    <message>
        <source>Address of the calendar (iCal)</source>
        <translation>日历地址 (iCal)</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>The platform shows this address where it says “export calendar”. Its nights are taken here, and read again every 15 minutes.</source>
        <translation>可在该平台的“导出日历”处找到此地址。其占用的日期会同步到这里，每 15 分钟更新一次。</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <source>Choose above the property that it is for.</source>
        <translation>请在上方选择对应的房源。</translation>
    </message>
    <message>
        <source>Paste the address as the platform shows it, like %1</source>
        <translation>请粘贴平台显示的地址，例如 %1</translation>
    </message>
</context>
<context>
    <name>roost::ui::FeedsPage</name>
    <message>
        <source>Add a calendar…</source>
        <translation>添加日历…</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>No calendar wants nights that are taken here.</source>
        <translation>没有外部日历与本地预订冲突。</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>None yet. Add the calendar of another platform, so that its nights are taken here.</source>
        <translation>暂无。添加其他平台的日历后，其占用的日期会同步到这里。</translation>
    </message>
    <message>
        <source>a block of your own</source>
        <translation>您的关房</translation>
    </message>
    <message>
        <source>booking %1</source>
        <translation>预订 %1</translation>
    </message>
    <message>
        <source>%1 has “%2” for %3; %4 are taken by %5</source>
        <translation>%1 的“%2”占用 %3；其中 %4 已被 %5 占用</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>换房…</translation>
    </message>
    <message>
        <source>Move booking %1 to another property</source>
        <translation>将预订 %1 换到其他房源</translation>
    </message>
    <message>
        <source>Cancel and refund…</source>
        <translation>取消并退款…</translation>
    </message>
    <message>
        <source>Cancel booking %1 and refund it</source>
        <translation>取消预订 %1 并退款</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>两者都保留</translation>
    </message>
    <message>
        <source>Keep both: two have these nights at %1</source>
        <translation>都保留：%1 的这些日期将有两单</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Dismiss: the event of %1 is nobody&apos;s stay</source>
        <translation>忽略：%1 的日程并非住客预订</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>同步于 %1</translation>
    </message>
    <message>
        <source>never read yet</source>
        <translation>从未同步</translation>
    </message>
    <message>
        <source>by file · %1</source>
        <translation>文件导入 · %1</translation>
    </message>
    <message>
        <source>fails, %1</source>
        <translation>失败，%1</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Read %1 now</source>
        <translation>立即同步 %1</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Remove this calendar?</source>
        <translation>移除此日历？</translation>
    </message>
    <message>
        <source>%1 is not read any more, and the nights that it took become free: %2.</source>
        <translation>%1 将不再同步，其占用的日期将恢复可订：%2。</translation>
    </message>
    <message>
        <source>Remove the calendar</source>
        <translation>移除日历</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>正在移除…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留预订</translation>
    </message>
    <message>
        <source>Other calendars</source>
        <translation>外部日历</translation>
    </message>
</context>
<context>
    <name>roost::ui::FigureRowsModel</name>
    <message>
        <source>Code</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>住宿</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>预订时间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>roost::ui::FigureRowsPage</name>
    <message>
        <source>Rows</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>Export the rows</source>
        <translation>导出明细</translation>
    </message>
    <message>
        <source>Rows of the figure</source>
        <translation>该数字的明细</translation>
    </message>
    <message>
        <source>No figure is chosen</source>
        <translation>尚未选择数字</translation>
    </message>
    <message>
        <source>Choose a bar, a point or a cell of a chart: the bookings behind it appear here.</source>
        <translation>点击图表中的柱、点或格，这里会显示其背后的预订。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a metric and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nothing is counted here</source>
        <translation>这里没有计入的内容</translation>
    </message>
    <message>
        <source>No booking belongs to this figure with these filters.</source>
        <translation>在这些筛选条件下，没有预订属于该数字。</translation>
    </message>
    <message numerus="yes">
        <source>All rows: %1 (the first %Ln are here)</source>
        <translation>
            <numerusform>全部行：%1（已载入前 %Ln 行）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln rows: %1</source>
        <translation>
            <numerusform>全部 %Ln 行：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln rows: %1 (just changed)</source>
        <translation>
            <numerusform>全部 %Ln 行：%1（刚有变化）</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>roost::ui::FileSink</name>
    <message>
        <source>The file could not be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
</context>
<context>
    <name>roost::ui::FormField</name>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>隐藏密码</translation>
    </message>
</context>
<context>
    <name>roost::ui::FunnelChart</name>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Of the stage before</source>
        <translation>占上一步</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
</context>
<context>
    <name>roost::ui::GuestDrawer</name>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>入住次数</translation>
    </message>
    <message>
        <source>%1 of %2 bookings</source>
        <translation>%2 次预订中的 %1 次</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>晚数</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message numerus="yes">
        <source>%1 of 5 from %n reviews</source>
        <translation>
            <numerusform>%1 / 5，共 %n 条评价</numerusform>
        </translation>
    </message>
    <message>
        <source>What to keep in mind; only you see it</source>
        <translation>备忘，仅自己可见</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation>备注已保存。</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>What hosts say</source>
        <translation>房东评价</translation>
    </message>
</context>
<context>
    <name>roost::ui::GuestModel</name>
    <message>
        <source>%1 · with a note</source>
        <translation>%1 · 有备注</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>房客</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>入住次数</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>晚数</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Last stay</source>
        <translation>上次入住</translation>
    </message>
    <message>
        <source>Next stay</source>
        <translation>下次入住</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
</context>
<context>
    <name>roost::ui::GuestsPage</name>
    <message>
        <source>Part of a name</source>
        <translation>姓名关键字</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>last stay</source>
        <translation>最近入住</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>most stays</source>
        <translation>入住次数最多</translation>
    </message>
    <message>
        <source>most nights</source>
        <translation>晚数最多</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>房客</translation>
    </message>
    <message>
        <source>No guest has this name</source>
        <translation>没有该姓名的房客</translation>
    </message>
    <message>
        <source>Try a shorter part of it.</source>
        <translation>请尝试更短的关键字。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No guests yet</source>
        <translation>还没有房客</translation>
    </message>
    <message>
        <source>Whoever books at your properties appears here.</source>
        <translation>预订过您房源的人会显示在这里。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>房客</translation>
    </message>
    <message>
        <source>Go to the bookings</source>
        <translation>前往预订</translation>
    </message>
</context>
<context>
    <name>roost::ui::HeatMap</name>
    <message>
        <source>none</source>
        <comment>no value</comment>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>roost::ui::HostFigureModel</name>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>roost::ui::LineChart</name>
    <message>
        <source>%1 to %2</source>
        <comment>the lowest and the highest value</comment>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>roost::ui::MailBrowser</name>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
</context>
<context>
    <name>roost::ui::MessagesPage</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>对话</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>没有消息</translation>
    </message>
    <message>
        <source>What guests write, before and after they book, appears here.</source>
        <translation>房客预订前后的留言会显示在这里。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Go to the bookings</source>
        <translation>前往预订</translation>
    </message>
</context>
<context>
    <name>roost::ui::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Collapse the navigation (Ctrl+B)</source>
        <translation>收起导航 (Ctrl+B)</translation>
    </message>
    <message>
        <source>Collapse the navigation</source>
        <translation>收起导航</translation>
    </message>
</context>
<context>
    <name>roost::ui::NightExplanationView</name>
    <message>
        <source>Price of this very night</source>
        <translation>该晚的单独价格</translation>
    </message>
    <message>
        <source>It decides: the first in this order that applies.</source>
        <translation>由它决定：按此顺序第一个适用。</translation>
    </message>
    <message>
        <source>It would apply, but one above it does.</source>
        <translation>它也适用，但上面的规则优先。</translation>
    </message>
    <message>
        <source>No price was set for this night.</source>
        <translation>没有为该晚单独定价。</translation>
    </message>
    <message>
        <source>It is no weekend night, or has no price.</source>
        <translation>不是周末夜晚，或没有周末价。</translation>
    </message>
    <message>
        <source>It is not about this night.</source>
        <translation>与该晚无关。</translation>
    </message>
    <message>
        <source>The draft makes it %1, by: %2.</source>
        <translation>按草稿为 %1，依据：%2。</translation>
    </message>
    <message>
        <source>The rules, in the order in which they are asked</source>
        <translation>规则，按适用顺序</translation>
    </message>
    <message>
        <source>A stay can begin with this night</source>
        <translation>可以从该晚开始入住</translation>
    </message>
    <message>
        <source>No stay can begin with this night</source>
        <translation>不能从该晚开始入住</translation>
    </message>
    <message>
        <source>A year ago</source>
        <translation>一年前</translation>
    </message>
    <message>
        <source>Shortest stay</source>
        <translation>最短入住</translation>
    </message>
    <message>
        <source>Longest stay</source>
        <translation>最长入住</translation>
    </message>
    <message>
        <source>booked at %1</source>
        <translation>以 %1 订出</translation>
    </message>
    <message>
        <source>nobody stayed</source>
        <translation>无人入住</translation>
    </message>
</context>
<context>
    <name>roost::ui::NoteEditor</name>
    <message>
        <source>%1 (Ctrl+Enter)</source>
        <translation>%1 (Ctrl+Enter)</translation>
    </message>
</context>
<context>
    <name>roost::ui::NumberField</name>
    <message>
        <source>%1: one less</source>
        <translation>%1：减一</translation>
    </message>
    <message>
        <source>%1: one more</source>
        <translation>%1：加一</translation>
    </message>
</context>
<context>
    <name>roost::ui::OutageBar</name>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>No connection since %1. You see what was known then; changes can be saved once it is back.</source>
        <translation>自 %1 起连接中断。当前显示的是中断前的内容；恢复连接后才能保存更改。</translation>
    </message>
</context>
<context>
    <name>roost::ui::OutboxModel</name>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>roost::ui::OutboxPage</name>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>暂无内容</translation>
    </message>
    <message>
        <source>Mails to guests and hosts appear here as they are written.</source>
        <translation>发给房客和房东的邮件会显示在这里。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>roost::ui::OutboxReader</name>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Choose an entry to read it.</source>
        <translation>选择一条记录以查看。</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>收件人：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation>
            <numerusform>已尝试 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>发送于 %1</translation>
    </message>
    <message>
        <source>next attempt %1</source>
        <translation>下次尝试：%1</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>创建于 %1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>It will be sent again.</source>
        <translation>将重新发送。</translation>
    </message>
</context>
<context>
    <name>roost::ui::PageSkeleton</name>
    <message>
        <source>Loading</source>
        <translation>加载中</translation>
    </message>
</context>
<context>
    <name>roost::ui::PaletteButton</name>
    <message>
        <source>Search or run…</source>
        <translation>搜索或执行…</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
</context>
<context>
    <name>roost::ui::PaletteFinder</name>
    <message>
        <source>Booking</source>
        <translation>预订</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>房客</translation>
    </message>
    <message numerus="yes">
        <source>%n stays</source>
        <translation>
            <numerusform>%n 次入住</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roost::ui::PhotoDelegate</name>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation>照片内容是什么？</translation>
    </message>
    <message>
        <source>What the photo shows</source>
        <translation>照片的内容</translation>
    </message>
</context>
<context>
    <name>roost::ui::PhotoGrid</name>
    <message>
        <source>Photos in their order</source>
        <translation>按顺序排列的照片</translation>
    </message>
</context>
<context>
    <name>roost::ui::PhotoModel</name>
    <message>
        <source>not described</source>
        <translation>没有说明</translation>
    </message>
    <message>
        <source>Cover: %1</source>
        <translation>封面：%1</translation>
    </message>
    <message>
        <source>Photo %1: %2</source>
        <translation>照片 %1：%2</translation>
    </message>
    <message>
        <source>%1 was not sent: %2</source>
        <translation>%1 未上传：%2</translation>
    </message>
    <message>
        <source>%1, %2 % sent</source>
        <translation>%1，已上传 %2 %</translation>
    </message>
</context>
<context>
    <name>roost::ui::PhotoSection</name>
    <message>
        <source>JPEG or PNG, up to 10 MB and 50 megapixels, at least %1 pixels wide and high; %2 at the most. Place and time that the camera noted are taken out.</source>
        <translation>JPEG 或 PNG，不超过 10 MB 和 5000 万像素，宽和高至少 %1 像素；最多 %2 张。相机记录的地点和时间会被去除。</translation>
    </message>
    <message>
        <source>Add photos…</source>
        <translation>添加照片…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Make it the cover</source>
        <translation>设为封面</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Earlier (Ctrl+Left)</source>
        <translation>前移 (Ctrl+Left)</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Later (Ctrl+Right)</source>
        <translation>后移 (Ctrl+Right)</translation>
    </message>
    <message>
        <source>A property has %1 photos at the most.</source>
        <translation>一个房源最多 %1 张照片。</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png)</source>
        <translation>照片 (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Photo removed</source>
        <translation>照片已移除</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Save the property first; then photos can be added.</source>
        <translation>请先保存房源，然后才能添加照片。</translation>
    </message>
    <message>
        <source>Drop photos here, or choose them with “Add photos…”.</source>
        <translation>将照片拖放到此处，或用“添加照片…”选择。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Photos arranged</source>
        <translation>已调整照片</translation>
    </message>
</context>
<context>
    <name>roost::ui::PhotoUploads</name>
    <message>
        <source>The file cannot be read any more.</source>
        <translation>文件已无法读取。</translation>
    </message>
</context>
<context>
    <name>roost::ui::PreviewDialog</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>roost::ui::PriceChart</name>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>入住率</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a date&apos;s format</comment>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Without the draft</source>
        <translation>不含草稿</translation>
    </message>
</context>
<context>
    <name>roost::ui::PriceItemModel</name>
    <message>
        <source>(no name yet)</source>
        <translation>（尚未命名）</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已删</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>When</source>
        <translation>适用</translation>
    </message>
    <message>
        <source>In the draft</source>
        <translation>草稿中</translation>
    </message>
</context>
<context>
    <name>roost::ui::PricingPage</name>
    <message>
        <source>No property to price yet</source>
        <translation>还没有可定价的房源</translation>
    </message>
    <message>
        <source>Once there is one, its prices over the year are here, with the rules that make them.</source>
        <translation>有了房源之后，这里会显示全年的价格以及形成价格的规则。</translation>
    </message>
    <message>
        <source>Go to the properties</source>
        <translation>前往房源</translation>
    </message>
    <message>
        <source>Leave the draft?</source>
        <translation>放弃草稿？</translation>
    </message>
    <message>
        <source>%1 It would be lost.</source>
        <translation>%1将会丢失。</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Discarding…</source>
        <translation>正在放弃…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message numerus="yes">
        <source>%n changes in the draft.</source>
        <translation>
            <numerusform>草稿中有 %n 项更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nights change.</source>
        <translation>
            <numerusform>%n 晚变动。</numerusform>
        </translation>
    </message>
    <message>
        <source>as it was before what cannot be used</source>
        <translation>显示的是无效输入之前的曲线</translation>
    </message>
    <message>
        <source>Why this price on %1?</source>
        <translation>%1 为什么是这个价格？</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>By</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Shortest stay</source>
        <translation>最短入住</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>A year ago</source>
        <translation>一年前</translation>
    </message>
    <message>
        <source>nobody stayed</source>
        <translation>无人入住</translation>
    </message>
    <message>
        <source>Pricing</source>
        <translation>定价</translation>
    </message>
    <message>
        <source>%1, again</source>
        <translation>%1（副本）</translation>
    </message>
    <message numerus="yes">
        <source>Prices of %1: %n changes</source>
        <translation>
            <numerusform>%1 的价格：%n 项更改</numerusform>
        </translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Prices of the year</source>
        <translation>全年价格</translation>
    </message>
    <message>
        <source>Prices of the year, night by night</source>
        <translation>全年价格，逐晚</translation>
    </message>
    <message>
        <source>Price of a night</source>
        <translation>每晚价格</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假如</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>放弃草稿</translation>
    </message>
    <message>
        <source>Review and apply…</source>
        <translation>查看并应用…</translation>
    </message>
    <message>
        <source>What if: the draft over past stays</source>
        <translation>假如：用草稿重演过去的入住</translation>
    </message>
    <message>
        <source>Add a season</source>
        <translation>添加季节</translation>
    </message>
    <message>
        <source>What the price is made of</source>
        <translation>价格的组成</translation>
    </message>
</context>
<context>
    <name>roost::ui::PropertiesPage</name>
    <message>
        <source>Properties</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Add a property</source>
        <translation>添加房源</translation>
    </message>
</context>
<context>
    <name>roost::ui::PropertyBulkModel</name>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>更改内容</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>A number goes here, such as 10.</source>
        <translation>请填写数字，例如 10。</translation>
    </message>
</context>
<context>
    <name>roost::ui::PropertyCardDelegate</name>
    <message>
        <source>a night</source>
        <translation>每晚</translation>
    </message>
</context>
<context>
    <name>roost::ui::PropertyCards</name>
    <message>
        <source>Properties</source>
        <translation>房源</translation>
    </message>
</context>
<context>
    <name>roost::ui::PropertyChooser</name>
    <message>
        <source>Title or city</source>
        <translation>名称或城市</translation>
    </message>
    <message>
        <source>Choose a property</source>
        <translation>选择房源</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Choose a property…</source>
        <translation>选择房源…</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Property: %1</source>
        <translation>房源：%1</translation>
    </message>
</context>
<context>
    <name>roost::ui::PropertyDraft</name>
    <message>
        <source>A published property must have this.</source>
        <translation>已发布的房源必须填写此项。</translation>
    </message>
</context>
<context>
    <name>roost::ui::PropertyDrawer</name>
    <message>
        <source>Show in the calendar</source>
        <translation>在日历中查看</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>房东</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Guests at most</source>
        <translation>最多入住人数</translation>
    </message>
    <message>
        <source>Bedrooms</source>
        <translation>卧室</translation>
    </message>
    <message>
        <source>Bathrooms</source>
        <translation>卫生间</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message numerus="yes">
        <source>%1 of 5 from %n reviews</source>
        <translation>
            <numerusform>%1 / 5，共 %n 条评价</numerusform>
        </translation>
    </message>
    <message>
        <source>Amenities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>The place</source>
        <translation>房源信息</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>每晚</translation>
    </message>
    <message>
        <source>Friday and Saturday night</source>
        <translation>周五、周六晚</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>清洁费</translation>
    </message>
    <message>
        <source>Each guest above %1, a night</source>
        <translation>超过 %1 人，每人每晚</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>预订方式</translation>
    </message>
    <message>
        <source>instant</source>
        <translation>即时预订</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>需房东确认</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>可住晚数</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Check-in from</source>
        <translation>最早入住时间</translation>
    </message>
    <message>
        <source>Check-out until</source>
        <translation>最晚退房时间</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>取消政策</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>复制…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>roost::ui::PropertyEditor</name>
    <message>
        <source>“%1” has changes that the server does not have yet.</source>
        <translation>“%1”有尚未保存到服务器的更改。</translation>
    </message>
    <message>
        <source>The new property</source>
        <translation>新房源</translation>
    </message>
    <message>
        <source>Photos are still on their way to the server. They are broken off when you leave.</source>
        <translation>照片仍在上传。离开将中断上传。</translation>
    </message>
    <message>
        <source>Somebody else has changed this property meanwhile. Nothing of yours is lost.</source>
        <translation>其间有其他人更改了此房源。您的内容没有丢失。</translation>
    </message>
    <message numerus="yes">
        <source>%n fields need another look.</source>
        <translation>
            <numerusform>有 %n 个字段需要再看一下。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is what you typed last time; it is not saved yet.</source>
        <translation>这是您上次输入的内容，尚未保存。</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>New property</source>
        <translation>新房源</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message numerus="yes">
        <source>%n changes are not saved</source>
        <translation>
            <numerusform>%n 项更改未保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong: %1</source>
        <translation>有误：%1</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>There are no photos yet.</source>
        <translation>还没有照片。</translation>
    </message>
</context>
<context>
    <name>roost::ui::PropertyForm</name>
    <message>
        <source>Choose a currency of the list.</source>
        <translation>请从列表中选择货币。</translation>
    </message>
    <message>
        <source>Fields of the property</source>
        <translation>房源各项信息</translation>
    </message>
</context>
<context>
    <name>roost::ui::PropertyList</name>
    <message>
        <source>Properties</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Title or city</source>
        <translation>标题或城市</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>选择多个</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡片</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Those that are shown (Ctrl+A)</source>
        <translation>当前显示的 (Ctrl+A)</translation>
    </message>
    <message>
        <source>Change them…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message numerus="yes">
        <source>%n properties selected</source>
        <translation>
            <numerusform>已选择 %n 个房源</numerusform>
        </translation>
    </message>
    <message>
        <source>No property fits</source>
        <translation>没有符合的房源</translation>
    </message>
    <message>
        <source>Nothing was found for these filters.</source>
        <translation>没有符合这些筛选条件的结果。</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No properties yet</source>
        <translation>还没有房源</translation>
    </message>
    <message>
        <source>Add what you let; nobody sees it before you publish it.</source>
        <translation>添加您出租的房源；发布之前无人可见。</translation>
    </message>
    <message>
        <source>Add a property</source>
        <translation>添加房源</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>roost::ui::PropertyModel</name>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n 位房客</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bedrooms</source>
        <translation>
            <numerusform>%n 间卧室</numerusform>
        </translation>
    </message>
    <message>
        <source>a night</source>
        <translation>每晚</translation>
    </message>
    <message numerus="yes">
        <source>%n reviews</source>
        <translation>
            <numerusform>%n 条评价</numerusform>
        </translation>
    </message>
    <message>
        <source>no reviews</source>
        <translation>暂无评价</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Room for</source>
        <translation>可住人数</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>nights</comment>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>booked at once</source>
        <translation>即时预订</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>需确认</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>取消政策</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>晚数</translation>
    </message>
</context>
<context>
    <name>roost::ui::PublishChecklist</name>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Take off the market</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>Still empty</source>
        <translation>尚未填写</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message numerus="yes">
        <source>%n are there; five or more are looked at longer.</source>
        <translation>
            <numerusform>现有 %n 张；五张以上更受关注。</numerusform>
        </translation>
    </message>
    <message>
        <source>Words for every photo</source>
        <translation>每张照片的说明</translation>
    </message>
    <message numerus="yes">
        <source>%n have none.</source>
        <translation>
            <numerusform>%n 张没有说明。</numerusform>
        </translation>
    </message>
    <message>
        <source>Guests search by them.</source>
        <translation>客人会按此搜索。</translation>
    </message>
    <message>
        <source>A place on the map</source>
        <translation>地图位置</translation>
    </message>
    <message>
        <source>Latitude and longitude are empty.</source>
        <translation>经纬度尚未填写。</translation>
    </message>
    <message>
        <source>There</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Guests find this property and can book it.</source>
        <translation>客人可以找到并预订此房源。</translation>
    </message>
    <message numerus="yes">
        <source>Nobody but you sees it yet. %n things are missing.</source>
        <translation>
            <numerusform>目前只有您能看到。还缺 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody but you sees it yet. Everything that is needed is there.</source>
        <translation>目前只有您能看到。所需内容已齐全。</translation>
    </message>
    <message>
        <source>Save it first.</source>
        <translation>请先保存。</translation>
    </message>
</context>
<context>
    <name>roost::ui::ReconciliationCard</name>
    <message>
        <source>From charges to earnings</source>
        <translation>从收款到收入</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>实际收入</translation>
    </message>
    <message>
        <source>It adds up to the cent.</source>
        <translation>账目分毫不差。</translation>
    </message>
    <message>
        <source>%1 are missing: the books do not add up. Tell whoever runs the server.</source>
        <translation>相差 %1：账目不平。请联系服务器管理员。</translation>
    </message>
</context>
<context>
    <name>roost::ui::RefundDialog</name>
    <message>
        <source>Give a part back</source>
        <translation>部分退款</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Refunding…</source>
        <translation>正在退款…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Amount in %1</source>
        <translation>金额（%1）</translation>
    </message>
    <message>
        <source>Reason, which the guest sees beside the price</source>
        <translation>原因，会显示给房客</translation>
    </message>
    <message>
        <source>%1 has paid %2. The booking costs so much less from then on.</source>
        <translation>%1 已支付 %2。退款后预订金额相应减少。</translation>
    </message>
    <message>
        <source>Type an amount above zero, like %1.</source>
        <translation>请输入大于零的金额，例如 %1。</translation>
    </message>
    <message>
        <source>Say why: the guest reads it.</source>
        <translation>请说明原因，房客会看到。</translation>
    </message>
</context>
<context>
    <name>roost::ui::RelocateDialog</name>
    <message>
        <source>Move to another property</source>
        <translation>换到其他房源</translation>
    </message>
    <message>
        <source>Move the booking</source>
        <translation>换房</translation>
    </message>
    <message>
        <source>Moving…</source>
        <translation>正在更换…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>房源</translation>
    </message>
    <message>
        <source>The guest pays what was agreed, whatever it costs there</source>
        <translation>房客按原价支付，不论新房源价格</translation>
    </message>
    <message>
        <source>Reason, which the guest reads (optional)</source>
        <translation>原因，房客可见（选填）</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Choose a property to see whether it is free and what it costs.</source>
        <translation>选择房源以查看是否可订及价格。</translation>
    </message>
    <message>
        <source>%1, %2 · free, %3</source>
        <comment>property, city, price</comment>
        <translation>%1，%2 · 空闲，%3</translation>
    </message>
    <message>
        <source>None of your other properties can take this stay as it is.</source>
        <translation>您的其他房源都无法原样接待这次入住。</translation>
    </message>
</context>
<context>
    <name>roost::ui::ReportChart</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Chart of the report</source>
        <translation>报表图表</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
</context>
<context>
    <name>roost::ui::ReportOptions</name>
    <message>
        <source>Split by</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>most revenue first</source>
        <translation>收入高的在前</translation>
    </message>
    <message>
        <source>least revenue first</source>
        <translation>收入低的在前</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>split by nothing</comment>
        <translation>不细分</translation>
    </message>
    <message>
        <source>From</source>
        <comment>of days</comment>
        <translation>从</translation>
    </message>
    <message>
        <source>On the books from</source>
        <translation>在手预订起始日</translation>
    </message>
    <message>
        <source>On the books until</source>
        <translation>在手预订截止日</translation>
    </message>
    <message>
        <source>to</source>
        <comment>of days</comment>
        <translation>到</translation>
    </message>
    <message>
        <source>As known on</source>
        <translation>截至</translation>
    </message>
    <message numerus="yes">
        <source>%Ln metrics</source>
        <translation>
            <numerusform>%Ln 项指标</numerusform>
        </translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>roost::ui::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Rows of the report</source>
        <translation>报表的各行</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>导出报表</translation>
    </message>
    <message>
        <source>Nothing is counted here</source>
        <translation>这里没有可计的内容</translation>
    </message>
    <message>
        <source>No booking belongs to this report with these days and filters.</source>
        <translation>这些日期和筛选条件下，没有预订属于此报表。</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln rows; files have all of them.</source>
        <translation>
            <numerusform>前 %Ln 行；导出的文件包含全部。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>roost::ui::ReviewCard</name>
    <message>
        <source>Review by %1: %2 of 5 stars</source>
        <translation>%1 的评价：%2/5 星</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Not published yet</source>
        <translation>尚未公开</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>您的回复</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>回复…</translation>
    </message>
    <message>
        <source>Answer the review of %1</source>
        <translation>回复 %1 的评价</translation>
    </message>
    <message>
        <source>Your public answer; it cannot be changed later</source>
        <translation>公开回复，发布后无法修改</translation>
    </message>
    <message>
        <source>Publish the answer</source>
        <translation>发布回复</translation>
    </message>
</context>
<context>
    <name>roost::ui::ReviewDialog</name>
    <message>
        <source>Review %1</source>
        <translation>评价 %1</translation>
    </message>
    <message>
        <source>Send the review</source>
        <translation>提交评价</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>正在提交…</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不处理</translation>
    </message>
    <message>
        <source>What other hosts should know</source>
        <translation>给其他房东的参考</translation>
    </message>
    <message>
        <source>%1, %2. It is published when the guest&apos;s review is in, or after 14 days.</source>
        <translation>%1，%2。房客提交评价后或 14 天后公开。</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>总体</translation>
    </message>
    <message>
        <source>Cleanliness</source>
        <translation>整洁</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>沟通</translation>
    </message>
    <message>
        <source>House rules</source>
        <translation>房屋守则</translation>
    </message>
</context>
<context>
    <name>roost::ui::ReviewsPage</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>received</source>
        <translation>收到的</translation>
    </message>
    <message>
        <source>written</source>
        <translation>写过的</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>To write</source>
        <translation>待评价</translation>
    </message>
    <message>
        <source>No stay waits for your review.</source>
        <translation>没有待评价的入住。</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>暂无。</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>剩余 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Write…</source>
        <translation>写评价…</translation>
    </message>
    <message>
        <source>Review %1</source>
        <translation>评价 %1</translation>
    </message>
    <message>
        <source>The review is sent.</source>
        <translation>评价已提交。</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>最后一天</translation>
    </message>
</context>
<context>
    <name>roost::ui::RuleEditor</name>
    <message>
        <source>Choose a line of the table to change it here, or add a rule.</source>
        <translation>在表格中选择一行即可在此修改，也可以添加规则。</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>As it is without the draft</source>
        <translation>恢复为不含草稿的样子</translation>
    </message>
    <message>
        <source>No rule chosen</source>
        <translation>未选择规则</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>方式</translation>
    </message>
</context>
<context>
    <name>roost::ui::RuleInput</name>
    <message>
        <source>stay</source>
        <translation>次入住</translation>
    </message>
    <message>
        <source>night</source>
        <translation>晚</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>位房客</translation>
    </message>
    <message>
        <source>guest and night</source>
        <translation>位房客每晚</translation>
    </message>
    <message>
        <source>the nights</source>
        <translation>房费</translation>
    </message>
    <message>
        <source>nights and fees</source>
        <translation>房费与费用</translation>
    </message>
    <message>
        <source>cleaning</source>
        <translation>清洁费</translation>
    </message>
    <message>
        <source>Must be filled in.</source>
        <translation>必须填写。</translation>
    </message>
    <message>
        <source>Write an amount like %1.</source>
        <translation>请输入金额，如 %1。</translation>
    </message>
    <message>
        <source>Write a percentage like %1.</source>
        <translation>请输入百分比，如 %1。</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>请输入整数。</translation>
    </message>
    <message>
        <source>Write a day like %1.</source>
        <translation>请输入日期，如 %1。</translation>
    </message>
</context>
<context>
    <name>roost::ui::SectionList</name>
    <message>
        <source>Sections</source>
        <translation>各部分</translation>
    </message>
</context>
<context>
    <name>roost::ui::ServerPage</name>
    <message>
        <source>OK</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <translation>不可用</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>未启用</translation>
    </message>
    <message>
        <source>writes to files, sends nothing</source>
        <translation>仅写入文件，不实际发送</translation>
    </message>
    <message>
        <source>plays payments, moves no money</source>
        <translation>模拟付款，不产生资金往来</translation>
    </message>
    <message>
        <source>sends for real</source>
        <translation>真实发送</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Backend</source>
        <translation>后端</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Redis</source>
        <translation>Redis</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>工作线程</translation>
    </message>
    <message>
        <source>Live connections</source>
        <translation>实时连接</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>邮件</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>付款</translation>
    </message>
    <message>
        <source>Read at %1, again every 5 seconds</source>
        <translation>读取于 %1，每 5 秒刷新</translation>
    </message>
    <message>
        <source>Up %1</source>
        <translation>已运行 %1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>embedded</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>external</source>
        <translation>外部</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>架构版本</translation>
    </message>
    <message>
        <source>Locks and relay</source>
        <translation>锁与中继</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>不使用时</translation>
    </message>
    <message>
        <source>bookings stay safe, rushes cost more</source>
        <translation>预订依然安全，高峰时开销更大</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>%1 of %2 at work</source>
        <translation>%1 / %2 工作中</translation>
    </message>
    <message>
        <source>Waiting requests</source>
        <translation>等待的请求</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 等待中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
</context>
<context>
    <name>roost::ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
</context>
<context>
    <name>roost::ui::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Use another server</source>
        <translation>使用其他服务器</translation>
    </message>
    <message>
        <source>Type your e-mail address.</source>
        <translation>请输入电子邮箱地址。</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>正在登录…</translation>
    </message>
</context>
<context>
    <name>roost::ui::SimulatedStayModel</name>
    <message>
        <source>dearer</source>
        <translation>更贵</translation>
    </message>
    <message>
        <source>cheaper</source>
        <translation>更便宜</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>失去</translation>
    </message>
    <message>
        <source>won</source>
        <translation>赢得</translation>
    </message>
    <message>
        <source>refused already</source>
        <translation>原本就不可订</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>房客</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>By the draft</source>
        <translation>按草稿</translation>
    </message>
</context>
<context>
    <name>roost::ui::SimulationPanel</name>
    <message>
        <source>as it was</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>rules of now</source>
        <translation>现行规则</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Simulated revenue by month</source>
        <translation>模拟的每月收入</translation>
    </message>
    <message>
        <source>Arrivals of</source>
        <translation>入住于</translation>
    </message>
    <message>
        <source>the last 12 months</source>
        <translation>过去 12 个月</translation>
    </message>
    <message>
        <source>the last 6 months</source>
        <translation>过去 6 个月</translation>
    </message>
    <message>
        <source>the last 3 months</source>
        <translation>过去 3 个月</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>How many stays fewer when they cost 10 % more, and as many more when they cost less</source>
        <translation>价格上涨 10% 时入住减少多少；价格下降时相应增加</translation>
    </message>
    <message>
        <source>−%1 % for +10 % in price</source>
        <translation>价格 +10% 时 −%1%</translation>
    </message>
    <message>
        <source>Past stays, priced anew on the same weekdays of the year to come. Nothing of this has happened, and nothing is changed by it.</source>
        <translation>把过去的入住放到来年相同的星期重新计价。这一切并未发生，也不会改变任何东西。</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Figures of the simulation</source>
        <translation>模拟的数字</translation>
    </message>
    <message>
        <source>Stays that the draft makes others</source>
        <translation>草稿会改变的入住</translation>
    </message>
    <message>
        <source>There is no draft yet</source>
        <translation>还没有草稿</translation>
    </message>
    <message>
        <source>Change or add a rule first: here you see what it would have made of past stays, before it holds.</source>
        <translation>请先修改或添加规则：在生效之前，这里会显示它对过去的入住意味着什么。</translation>
    </message>
    <message>
        <source>No stays to replay</source>
        <translation>没有可重演的入住</translation>
    </message>
    <message>
        <source>Nobody arrived from %1.</source>
        <translation>%1 期间无人入住。</translation>
    </message>
    <message numerus="yes">
        <source>%n past stays</source>
        <translation>
            <numerusform>%n 次过去的入住</numerusform>
        </translation>
    </message>
    <message>
        <source>No stay would be another</source>
        <translation>没有入住会改变</translation>
    </message>
    <message>
        <source>The draft touches none of these stays.</source>
        <translation>草稿不影响这些入住。</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Revenue of nights</source>
        <translation>房费收入</translation>
    </message>
    <message>
        <source>Average night</source>
        <translation>平均每晚</translation>
    </message>
    <message>
        <source>Nights</source>
        <translation>晚数</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>入住次数</translation>
    </message>
    <message>
        <source>Refused by rules</source>
        <translation>被规则拒绝</translation>
    </message>
    <message>
        <source>Go to the rules</source>
        <translation>前往规则</translation>
    </message>
</context>
<context>
    <name>roost::ui::StarRating</name>
    <message>
        <source>%1 of 5 stars</source>
        <translation>%1/5 星</translation>
    </message>
</context>
<context>
    <name>roost::ui::StartupPage</name>
    <message>
        <source>Starting Roost</source>
        <translation>正在启动 Roost</translation>
    </message>
    <message>
        <source>This takes a few seconds, and a little longer the first time.</source>
        <translation>需要几秒钟，首次启动会稍久一些。</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Use another server</source>
        <translation>使用其他服务器</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Roost could not start</source>
        <translation>Roost 无法启动</translation>
    </message>
</context>
<context>
    <name>roost::ui::StateView</name>
    <message>
        <source>The server does not answer</source>
        <translation>服务器没有响应</translation>
    </message>
    <message>
        <source>This could not be loaded</source>
        <translation>内容未能加载</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>roost::ui::StayDialog</name>
    <message>
        <source>Change the stay</source>
        <translation>更改住期</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>正在更改…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>入住</translation>
    </message>
    <message>
        <source>Check-out</source>
        <translation>退房</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Choose other dates or another number of guests to see what changes.</source>
        <translation>选择其他日期或人数以查看变化。</translation>
    </message>
    <message>
        <source>New total</source>
        <translation>新合计</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Goes back to the guest</source>
        <translation>退还房客</translation>
    </message>
</context>
<context>
    <name>roost::ui::TableExport</name>
    <message>
        <source>The file could not be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
</context>
<context>
    <name>roost::ui::TargetEditor</name>
    <message>
        <source>No target</source>
        <translation>无目标</translation>
    </message>
</context>
<context>
    <name>roost::ui::TaskCard</name>
    <message>
        <source>Loading…</source>
        <translation>加载中…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>roost::ui::ThreadModel</name>
    <message>
        <source>%1, %2, unread: %3</source>
        <translation>%1，%2，未读：%3</translation>
    </message>
</context>
<context>
    <name>roost::ui::TimelineView</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>roost::ui::TodayAlerts</name>
    <message>
        <source>Unread messages</source>
        <translation>未读消息</translation>
    </message>
    <message>
        <source>Everything is read.</source>
        <translation>消息已全部阅读。</translation>
    </message>
    <message>
        <source>Calendar conflicts</source>
        <translation>日历冲突</translation>
    </message>
    <message>
        <source>No calendar wants nights that are taken here.</source>
        <translation>没有外部日历与本地预订冲突。</translation>
    </message>
    <message>
        <source>Calendars that fail</source>
        <translation>同步失败的日历</translation>
    </message>
    <message>
        <source>All calendars of other platforms are read.</source>
        <translation>其他平台的日历均已同步。</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>回复 %1</translation>
    </message>
    <message>
        <source>a block</source>
        <translation>关房</translation>
    </message>
    <message>
        <source>%1 wants %2, taken by %3</source>
        <translation>%1 要占用 %2，已被 %3 占用</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>The event of %1 is nobody&apos;s stay</source>
        <translation>%1 的日程并非住客预订</translation>
    </message>
    <message>
        <source>Settle…</source>
        <translation>处理…</translation>
    </message>
    <message>
        <source>Move, refund or keep the stay at %1</source>
        <translation>调整、退款或保留 %1 的预订</translation>
    </message>
    <message>
        <source>Read now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Read the calendar of %1 now</source>
        <translation>立即同步 %1 的日历</translation>
    </message>
</context>
<context>
    <name>roost::ui::TodayPage</name>
    <message>
        <source>Arrivals pack…</source>
        <translation>入住资料…</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>待处理申请</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>今日入住</translation>
    </message>
    <message>
        <source>Departures</source>
        <translation>今日退房</translation>
    </message>
    <message>
        <source>In house</source>
        <translation>在住</translation>
    </message>
    <message>
        <source>Unread messages</source>
        <translation>未读消息</translation>
    </message>
    <message>
        <source>Calendar conflicts</source>
        <translation>日历冲突</translation>
    </message>
    <message>
        <source>all answered</source>
        <translation>均已处理</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>tonight</source>
        <translation>今晚</translation>
    </message>
    <message>
        <source>to read</source>
        <translation>待阅读</translation>
    </message>
    <message>
        <source>all read</source>
        <translation>均已阅读</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>无冲突</translation>
    </message>
    <message>
        <source>to settle</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>roost::ui::TodayStays</name>
    <message>
        <source>To answer</source>
        <translation>待处理申请</translation>
    </message>
    <message>
        <source>No request waits for an answer.</source>
        <translation>没有待处理的申请。</translation>
    </message>
    <message>
        <source>Arrivals</source>
        <translation>今日入住</translation>
    </message>
    <message>
        <source>Nobody arrives today.</source>
        <translation>今天没有房客入住。</translation>
    </message>
    <message>
        <source>Departures</source>
        <translation>今日退房</translation>
    </message>
    <message>
        <source>Nobody leaves today.</source>
        <translation>今天没有房客退房。</translation>
    </message>
    <message>
        <source>In house</source>
        <translation>在住</translation>
    </message>
    <message>
        <source>Nobody is staying tonight.</source>
        <translation>今晚没有在住房客。</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Decline the request of %1</source>
        <translation>拒绝 %1 的申请</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Accept the request of %1</source>
        <translation>接受 %1 的申请</translation>
    </message>
    <message>
        <source>has arrived</source>
        <translation>已到店</translation>
    </message>
    <message>
        <source>No show</source>
        <translation>未到店</translation>
    </message>
    <message>
        <source>%1 did not arrive</source>
        <translation>%1 未到店</translation>
    </message>
    <message>
        <source>Check in</source>
        <translation>办理入住</translation>
    </message>
    <message>
        <source>Check in %1</source>
        <translation>为 %1 办理入住</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>办理退房</translation>
    </message>
    <message>
        <source>Check out %1</source>
        <translation>为 %1 办理退房</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date&apos;s format</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>a date&apos;s format</comment>
        <translation>M月d日 ddd</translation>
    </message>
</context>
<context>
    <name>roost::ui::TrendChart</name>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a date&apos;s format</comment>
        <translation>yyyy年M月d日 ddd</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>roost::ui::UndoHistory</name>
    <message>
        <source>Not undone: %1. %2</source>
        <comment>what was done; why</comment>
        <translation>未能撤销：%1。%2</translation>
    </message>
    <message>
        <source>Not done again: %1. %2</source>
        <comment>what was undone; why</comment>
        <translation>未能重做：%1。%2</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
</context>
<context>
    <name>roost::ui::UnsavedDialog</name>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>留在此处</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save what you changed?</source>
        <translation>要保存更改吗？</translation>
    </message>
</context>
<context>
    <name>roost::ui::WallMode</name>
    <message>
        <source>Figures on a wall</source>
        <translation>墙面大屏数字</translation>
    </message>
</context>
<context>
    <name>roost::ui::Workspace</name>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>搜索或执行</translation>
    </message>
    <message>
        <source>Reload this page</source>
        <translation>刷新此页</translation>
    </message>
    <message>
        <source>Collapse or show the navigation</source>
        <translation>收起或展开导航</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Switch to</source>
        <translation>切换到</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>其他服务器…</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Full screen for a wall</source>
        <translation>全屏大屏显示</translation>
    </message>
</context>
</TS>
