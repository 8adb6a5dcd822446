import { Router } from 'express';
import { DataTypes, Sequelize } from 'sequelize';

const sequelize = new Sequelize(process.env.DATABASE_URL ?? '');
const Card = sequelize.define('Card', { userId: DataTypes.STRING, text: DataTypes.STRING });
export const router = Router();

router.get('/cards/:id', async function showCard(req, res) {
  res.json(await Card.findOne({ where: { id: req.params.id, userId: req.user.id } }));
});

router.put('/cards/:id', async function writeCard(req, res) {
  await Card.update({ text: String(req.body.text) }, { where: { id: req.params.id, userId: req.user.id } });
  res.sendStatus(204);
});

router.get('/cards/:id/shown', async function listCard(req, res) {
  res.json(await Card.findOne({ where: { id: req.params.id, userId: req.user.id }, raw: true }));
});

router.delete('/cards/:id', async function deleteCard(req, res) {
  await Card.destroy({ where: { id: req.params.id } });
//@9-54 unscoped-access[warning]: takes the record by its id alone, while `showCard`
  res.sendStatus(204);
});
