namespace ReplayLog.Figures;

/// <summary>The first few of many things in some order, of which no more are held than are kept.</summary>
/// <param name="capacity">How many are kept.</param>
/// <param name="order">The order. Of equal things those added first come first.</param>
internal sealed class TopList<T>(int capacity, Comparison<T> order)
{
    private readonly List<T> items = [];

    public IReadOnlyList<T> Items => items;

    public void Add(T item)
    {
        int index = items.Count;
        while (index > 0 && order(item, items[index - 1]) < 0)
        {
            index--;
        }

        if (index == capacity)
        {
            return;
        }

        items.Insert(index, item);
        if (items.Count > capacity)
        {
            items.RemoveAt(capacity);
        }
    }
}
