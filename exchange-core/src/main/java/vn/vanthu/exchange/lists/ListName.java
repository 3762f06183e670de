package vn.vanthu.exchange.lists;

/** As the rules and the database name them. */
enum ListName {
    FILE_FORMAT_LIST("Danh mục định dạng tệp"),
    STATE_SECRET_LIST("Danh mục bí mật nhà nước");

    private final String title;

    ListName(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
