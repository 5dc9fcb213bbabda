namespace EtagGen.Benchmarks.Orders;

/// <summary>The entity: a key, a row version as SQL Server makes it, some text, lines without versions of their own.</summary>
public class Order
{
    public int Id { get; set; }

    public byte[] RowVersion { get; set; } = [];

    public string Number { get; set; } = "";

    public string Customer { get; set; } = "";

    public string Status { get; set; } = "";

    public List<OrderLine> Lines { get; set; } = [];
}

/// <summary>One line of an order.</summary>
public class OrderLine
{
    public int Position { get; set; }

    public string Product { get; set; } = "";

    public string Note { get; set; } = "";

    public int Quantity { get; set; }

    public decimal Price { get; set; }
}
