import { formatPrice } from '../../lib/format';
import { Buy } from '../../components/buy';
import { Row } from '../../components/row';

export default async function Page() {
  console.log('rendered on the server');
//@3-13 console-left[warning,high]: `console.log` writes unstructured text to stdout
  return (
    <Row>
      <Buy price={formatPrice(1)} />
    </Row>
  );
}
